package io.bedrockdiscovery.application.question;

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

/** A time in the past as users write it: a duration ago, or a date or time. */
@FunctionalInterface
public interface Since {
    /** The forms that are read, for messages. */
    String FORMS = "30m, 12h, 7d, 2w, 2026-01-31 or 2026-01-31T12:00:00Z";

    /** Returns the time that is meant, seen from {@code now}. */
    Instant before(Instant now);

    /** Reads {@code 7d}, {@code 2026-01-31} or {@code 2026-01-31T12:00:00Z}; empty where a text is none of these. */
    static Optional<Since> parse(String text) {
        return Words.ago(text)
                .or(() -> Words.then(
                        text,
                        day -> LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .or(() -> Words.then(text, time -> OffsetDateTime.parse(time).toInstant()));
    }

    /** Reads the forms. */
    final class Words {
        private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([mhdw])");

        private Words() {}

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
