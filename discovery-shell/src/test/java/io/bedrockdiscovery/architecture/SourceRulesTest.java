package io.bedrockdiscovery.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Checks rules that only the source files show: sentences, block tags, sizes of packages and names of tests. */
final class SourceRulesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern OPENING = Pattern.compile("/\\*\\*\\s+(?:\\* )?([A-Za-z]+)");
    private static final Set<String> RELATIVE =
            Set.of("What", "Whether", "How", "Who", "Where", "Which", "When", "Why");
    private static final Pattern TAG_IN_SENTENCE = Pattern.compile("/\\*\\* .*[^{]@(throws|param|return|see) ");
    private static final Pattern TEST = Pattern.compile("(\\w+?)(?:Test|Properties)\\.java");
    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 300;
    /** The version of class files. */
    private static final int JAVA_17 = 61;

    private static final double LEAST_NAMED = 0.85;
    /** Tests of behaviour across classes, of documents, or of the house itself. */
    private static final Pattern ACROSS_CLASSES = Pattern.compile("(architecture|/e2e/|launcher|Golden|Readme)");

    @Test
    void javadoc_beginsWithAVerbOrANounPhrase() {
        List<String> openings =
                sources("main").flatMap(SourceRulesTest::openings).toList();

        assertThat(openings).hasSizeGreaterThan(500);
        assertThat(openings.stream().filter(RELATIVE::contains).count()).isLessThanOrEqualTo(openings.size() / 100);
    }

    @Test
    void blockTags_beginTheirLine() {
        assertThat(sources("main")
                        .filter(file -> TAG_IN_SENTENCE.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void packages_haveAtMost25Files() {
        Map<Path, Long> files = sources("main")
                // The stores are flat by design: their names are their order.
                .filter(file -> !file.getParent().endsWith("bedrockdiscovery/sqlite"))
                .filter(file -> !file.getParent().endsWith("bedrockdiscovery/postgres"))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void tests_bearTheNameOfTheirClassAndStandInItsPackage() {
        // Fixtures have tests of their own, so that their classes count, too.
        Set<String> classes = Stream.of("main", "test")
                .flatMap(SourceRulesTest::sources)
                .map(SourceRulesTest::qualifiedName)
                .collect(Collectors.toSet());
        List<String> tests = sources("test")
                .filter(file -> TEST.matcher(file.getFileName().toString()).matches())
                .filter(file -> !ACROSS_CLASSES.matcher(file.toString()).find())
                .map(SourceRulesTest::testedName)
                .toList();
        List<String> unnamed =
                tests.stream().filter(name -> !classes.contains(name)).toList();

        assertThat(tests).hasSizeGreaterThan(80);
        assertThat(1 - (double) unnamed.size() / tests.size())
                .as("tests of no class: %s", unnamed)
                .isGreaterThanOrEqualTo(LEAST_NAMED);
    }

    @Test
    void files_areShorterThan300Lines() {
        assertThat(Stream.of("main", "test").flatMap(SourceRulesTest::sources))
                .allSatisfy(file ->
                        assertThat(text(file).lines().count()).as("%s", file).isLessThan(MOST_LINES));
    }

    /** Its own jar is for Java 5, whose classes are verified at each start and have no place in an AOT cache. */
    @Test
    void picocli_isCompiledForTheJavaOfThisProgram() throws IOException {
        try (InputStream stream = requireNonNull(CommandLine.class.getResourceAsStream("CommandLine.class"));
                DataInputStream file = new DataInputStream(stream)) {
            file.skipNBytes(6);
            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_17);
        }
    }

    @Test
    void rules_catchWhatTheyForbid() {
        assertThat(openingsOf("/** Whether it is so. */")).containsExactly("Whether");
        assertThat(openingsOf("/**\n * What it is.\n */")).containsExactly("What");
        assertThat(TAG_IN_SENTENCE
                        .matcher("/" + "** Reads one. @throws IllegalArgumentException where */")
                        .find())
                .isTrue();
    }

    private static Stream<Path> sources(String kind) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules
                    .filter(module -> module.getFileName().toString().startsWith("discovery-"))
                    .map(module -> module.resolve("src").resolve(kind).resolve("java"))
                    .filter(Files::isDirectory)
                    .toList()
                    .stream()
                    .flatMap(SourceRulesTest::javaFiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/fixture/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> openings(Path file) {
        return openingsOf(text(file));
    }

    private static Stream<String> openingsOf(String text) {
        return OPENING.matcher(text).results().map(found -> found.group(1));
    }

    private static String qualifiedName(Path file) {
        String path = file.toString();
        return path.substring(path.indexOf("/java/") + "/java/".length(), path.length() - ".java".length());
    }

    private static String testedName(Path file) {
        return qualifiedName(file).replaceAll("(Test|Properties)$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
