package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.shell.output.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the text of arguments to values. */
public final class Converters {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private Converters() {}

    /** Registers the converters with a command line and all of its subcommands. */
    public static void register(CommandLine line) {
        line.registerConverter(Region.class, text -> checked(text, Region::new));
        line.registerConverter(Residency.class, text -> checked(text, Residency::parse));
        line.registerConverter(Duration.class, Converters::duration);
        line.registerConverter(Integer.class, Converters::number);
        line.registerConverter(Format.class, text -> Format.of(text).orElseThrow(() -> noneOf(text, Format.words())));
        line.registerConverter(
                InvocationMode.class,
                text -> InvocationMode.of(text).orElseThrow(() -> noneOf(text, InvocationMode.allWords())));
        line.registerConverter(
                TargetKind.class, text -> TargetKind.of(text).orElseThrow(() -> noneOf(text, TargetKind.allWords())));
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + SafeText.of(text) + "' is not a whole number");
        }
    }

    private static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw new TypeConversionException("'" + SafeText.of(text) + "' is not a time such as 500ms, 30s or 2m");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static <T> T checked(String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException | DiscoveryException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static TypeConversionException noneOf(String text, String words) {
        return new TypeConversionException("'" + SafeText.of(text) + "' is none of " + words);
    }

    /** Converts to a directory that exists. */
    public static final class ExistingDirectory implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            Path path = checked(text, Path::of);
            if (!Files.isDirectory(path)) {
                throw new TypeConversionException("there is no directory '" + SafeText.of(text) + "'");
            }
            return path;
        }
    }

    /** Converts a time to come, such as {@code 90d}. */
    public static final class Period implements ITypeConverter<Duration> {
        private static final Pattern DAYS = Pattern.compile("([0-9]{1,5})([hdw])");

        @Override
        public Duration convert(String text) {
            Matcher parts = DAYS.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException("'" + SafeText.of(text) + "' is not a time such as 12h, 90d or 26w");
            }
            long number = Long.parseLong(parts.group(1));
            return switch (parts.group(2)) {
                case "h" -> Duration.ofHours(number);
                case "d" -> Duration.ofDays(number);
                default -> Duration.ofDays(7 * number);
            };
        }
    }

    /** Marks words that are names of files, which the completer itself lists. */
    public static final class FileNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }
    }

    /** Completes output formats. */
    public static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Format.values()).map(Format::word).iterator();
        }
    }

    /** Completes the invocation modes that lists of models and profiles tell. */
    public static final class ListedModes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return InvocationMode.listed().stream().map(InvocationMode::word).iterator();
        }
    }

    /** Completes kinds of targets. */
    public static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(TargetKind.values()).map(TargetKind::word).iterator();
        }
    }

    /** Completes invocation modes. */
    public static final class Modes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(InvocationMode.values())
                    .map(InvocationMode::word)
                    .iterator();
        }
    }

    /** Completes residencies: the European Union, and countries with regions. */
    public static final class Residencies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            RegionCountries countries = RegionCountries.ofDocuments();
            Stream<String> codes = RegionCountries.documented().stream()
                    .flatMap(region -> countries.of(region).stream())
                    .map(code -> code.toLowerCase(Locale.ROOT));
            return Stream.concat(Stream.of("eu"), codes).distinct().iterator();
        }
    }
}
