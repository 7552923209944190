package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.SafeText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time in the past as users write it: a duration ago, or a date or time. */
@FunctionalInterface
public interface Since {
    /** Returns the time that is meant, seen from {@code now}. */
    Instant before(Instant now);

    /** Converts {@code 7d}, {@code 2026-01-31} or {@code 2026-01-31T12:00:00Z}. */
    final class Converter implements ITypeConverter<Since> {
        private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([mhdw])");

        Converter() {}

        @Override
        public Since convert(String text) {
            return ago(text)
                    .or(() -> then(
                            text,
                            day -> LocalDate.parse(day)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()))
                    .or(() -> then(text, time -> OffsetDateTime.parse(time).toInstant()))
                    .orElseThrow(() -> new TypeConversionException("'" + SafeText.of(text)
                            + "' is not a time such as 30m, 12h, 7d, 2w, 2026-01-31 or 2026-01-31T12:00:00Z"));
        }

        private static Optional<Since> ago(String text) {
            Matcher parts = AGO.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            long number = Long.parseLong(parts.group(1));
            Duration time = switch (parts.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                case "d" -> Duration.ofDays(number);
                default -> Duration.ofDays(7 * number);
            };
            return Optional.of(now -> now.minus(time));
        }

        private static Optional<Since> then(String text, Function<String, Instant> read) {
            try {
                Instant time = read.apply(text);
                return Optional.of(now -> time);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
