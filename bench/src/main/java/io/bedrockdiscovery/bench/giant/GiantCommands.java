package io.bedrockdiscovery.bench.giant;

import io.bedrockdiscovery.bench.ProcessCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands of the program on a {@link GiantAccount}, each in a process of its own that is measured. */
final class GiantCommands implements AutoCloseable {
    private static final Path PROGRAM = Path.of(System.getProperty("bench.program", "../discovery"))
            .toAbsolutePath()
            .normalize();

    private final GiantAws aws;
    private final Path directory;

    GiantCommands(GiantAccount account) throws IOException {
        aws = new GiantAws(account);
        directory = Files.createTempDirectory("giant-account-");
    }

    /** Runs a command line and returns its cost. In it, {@code FILE} stands for the file of the recording. */
    ProcessCost run(String line) throws IOException, InterruptedException {
        return run(line, Map.of());
    }

    /** Runs a command line with additional variables of the environment. */
    ProcessCost run(String line, Map<String, String> additional) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(PROGRAM.toString()));
        words.addAll(List.of(line.replace("FILE", recording().toString()).split(" ", -1)));
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_REGION", "us-east-1",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_ENDPOINT_URL", aws.url(),
                "BEDROCK_DISCOVERY_CACHE", store().toString(),
                "JAVA_HOME", System.getProperty("java.home")));
        environment.putAll(additional);
        return ProcessCost.of(words, environment, directory.resolve("out"));
    }

    Path store() {
        return directory.resolve("catalog.db");
    }

    Path recording() {
        return directory.resolve("recording.json");
    }

    /** Returns the file with the answer of the last command. */
    Path answer() {
        return directory.resolve("out");
    }

    long sentBytes() {
        return aws.sentBytes();
    }

    @Override
    public void close() throws IOException {
        aws.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
