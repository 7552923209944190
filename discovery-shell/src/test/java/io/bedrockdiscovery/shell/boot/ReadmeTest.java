package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is what the program says, and what it tells embedders to write compiles. */
final class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    @TempDir
    private Path directory;

    /** A command and its output. */
    record Session(String command, String output) {
        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Session> sessions() throws IOException {
        return blocks("console").map(block -> {
            String[] lines = block.split("\n", 2);
            return new Session(lines[0].substring("$ ./discovery ".length()), lines[1]);
        });
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void saysWhatTheReadmeShows(Session session) {
        try (Desk desk = Desk.ofUser(directory)) {
            TypedLine said = desk.run(session.command());

            assertThat(said.out()).isEqualTo(session.output());
            assertThat(said.code()).isZero();
        }
    }

    @Test
    void embeddingCompiles() throws IOException {
        List<String> snippets = blocks("java").toList();
        assertThat(snippets).hasSize(1);
        String source = snippets.get(0);
        int body = source.lastIndexOf(";\n\n") + 2;
        Path file = directory.resolve("Embedding.java");
        Files.writeString(
                file,
                source.substring(0, body) + "class Embedding { void run() throws Exception {\n" + source.substring(body)
                        + "}}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", directory.toString(), "-cp", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                    .call();

            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    private static Stream<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult found) -> found.group(1));
    }
}
