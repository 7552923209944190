package io.bedrockdiscovery.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server for agents of the built program: its own jars, and none of those that only tests have. */
@Timeout(120)
final class BuiltAgentsIT {
    private static final String BEGIN = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;
    private static final String CALL = """
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"resolve_model",\
            "arguments":{"model":"nova-pro","from":"us-east-1"}}}
            """;

    @TempDir
    private Path home;

    private Process program;

    @BeforeEach
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar().toString(),
                        "mcp",
                        "--offline",
                        "--cache",
                        home.resolve("catalog.db").toString())
                .redirectError(home.resolve("errors.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("BEDROCK_"));
        builder.environment().put("HOME", home.toString());
        program = builder.start();
    }

    @AfterEach
    void stop() {
        program.destroyForcibly();
    }

    @Test
    void answersAgents_livesOnAfterGarbage_andEndsWithItsInput() throws Exception {
        Writer in = program.outputWriter();
        BufferedReader out = program.inputReader();
        in.write(BEGIN);
        in.flush();
        assertThat(out.readLine()).contains("\"id\":1", "bedrock-discovery");
        in.write("garbage {{{\n");
        in.flush();
        assertThat(out.readLine()).contains("-32700");
        in.write("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}\n");
        in.flush();
        assertThat(out.readLine()).contains("\"id\":2", "\"outputSchema\"", "check_ids");
        in.write(CALL);
        in.flush();
        assertThat(out.readLine()).contains("\"id\":3", "\"passAsModelId\":\"amazon.nova-pro-v1:0\"");

        in.close();

        assertThat(out.readLine()).as("nothing but the protocol").isNull();
        assertThat(program.waitFor(60, SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(home.resolve("errors.txt")).content().doesNotContain("Exception");
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches("discovery-shell-.*(?<!-sources)\\.jar"))
                    .toList();
            assertThat(jars).hasSize(1);
            return jars.get(0);
        }
    }
}
