package io.bedrockdiscovery.shell.argument.aws;

import io.bedrockdiscovery.domain.model.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the AWS profiles of the user: the names of sections in the files that the AWS SDK reads. Nothing else of them is
 * read, and the classes of the SDK would take longer to load.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">Shared config and credentials files</a>
 */
public final class AwsProfileNames implements Iterable<String> {
    private static final Pattern OF_CONFIG = section("(default|profile\\s+.+?)");
    private static final Pattern OF_CREDENTIALS = section("(.+?)");

    private final Function<String, @Nullable String> environment;
    private final String home;

    /** Creates completions of the user of this process. */
    public AwsProfileNames() {
        this(System::getenv, System.getProperty("user.home", "."));
    }

    AwsProfileNames(Function<String, @Nullable String> environment, String home) {
        this.environment = environment;
        this.home = home;
    }

    @Override
    public Iterator<String> iterator() {
        Set<String> names = new TreeSet<>();
        file("AWS_CONFIG_FILE", "config").ifPresent(file -> add(file, OF_CONFIG, names));
        file("AWS_SHARED_CREDENTIALS_FILE", "credentials").ifPresent(file -> add(file, OF_CREDENTIALS, names));
        // What could steer a terminal cannot be typed.
        names.removeIf(name -> !SafeText.line(name).equals(name));
        return names.iterator();
    }

    private static Pattern section(String name) {
        return Pattern.compile("\\s*\\[\\s*" + name + "\\s*\\].*");
    }

    private Optional<Path> file(String variable, String usual) {
        String named = environment.apply(variable);
        String user = environment.apply("HOME");
        try {
            Path path = named != null && !named.isEmpty()
                    ? Path.of(named)
                    : Path.of(user == null || user.isEmpty() ? home : user, ".aws", usual);
            // A pipe would wait for somebody to write to it.
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void add(Path file, Pattern section, Set<String> names) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(section::matcher)
                    .filter(Matcher::matches)
                    .map(found ->
                            found.group(1).replaceFirst("^profile\\s+", "").replaceAll("^[\"']|[\"']$", ""))
                    .forEach(names::add);
        } catch (IOException | UncheckedIOException e) {
            // The command itself tells what is wrong with the file.
            return;
        }
    }
}
