package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the program has at run time what its modules need: a scope of its own POM comes before theirs. */
final class DependencyScopesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    @Test
    void testScope_hidesNothingThatAModuleNeeds() {
        List<String> needed = Stream.of("domain", "application", "aws-adapter", "cache-sqlite", "cache-postgres", "mcp")
                .flatMap(module -> artifacts(pom("discovery-" + module), false))
                .toList();

        assertThat(needed).contains("jackson-databind", "sqlite-jdbc");
        assertThat(artifacts(pom("discovery-shell"), true)).isNotEmpty().doesNotContainAnyElementsOf(needed);
    }

    private static Stream<String> artifacts(String pom, boolean test) {
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(text ->
                        text.contains("<scope>test</scope>") == test && !text.contains("<scope>provided</scope>"))
                .map(ARTIFACT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    private static String pom(String module) {
        try {
            return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
