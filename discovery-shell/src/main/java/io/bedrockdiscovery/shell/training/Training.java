package io.bedrockdiscovery.shell.training;

import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs what users run, so that the JVM can record the classes that it takes: every command on the sample world, on a server in
 * this process that answers as AWS would of that world, over TLS where possible, and on the cache that this fills. No
 * request leaves the machine.
 */
public final class Training {
    /**
     * The system property by which the launcher asks for this. No user can ask for it by a command, because the answers of
     * the server would then be recorded in the user's own cache.
     */
    public static final String PROPERTY = "discovery.training";

    /** What a process is trained for. */
    public enum Kind {
        /** Everything. */
        ALL,

        /** Scans of one account. */
        SCANS,

        /** Answers from a cache that a process of the first kind has filled; they take no class that calls AWS. */
        ANSWERS,

        /** Answers about one model, profile or region, from such a cache. */
        ONE,

        /** Texts about the program, which take no class that answers. */
        TEXTS;

        /** Returns a command of the kind. */
        public List<String> command() {
            return switch (this) {
                case ALL, SCANS -> List.of("scan");
                case ANSWERS -> List.of("models", "--cached");
                case ONE -> List.of("show", "model", "nova-pro", "--cached");
                case TEXTS -> List.of("help");
            };
        }

        /** Returns what the launcher asks for; empty where it asks for no training. */
        public static Optional<Kind> asked() {
            return Optional.ofNullable(System.getProperty(PROPERTY))
                    .map(name -> valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    private Training() {}

    /** A part of a training: lines, or a session at a terminal. */
    @FunctionalInterface
    public interface Part {
        /** Runs all lines, or the session until the end of standard input. */
        void run() throws IOException;
    }

    /**
     * Runs everything of a kind. Changes system properties of this process.
     *
     * @param line runs a line of the program, whatever its answer is
     * @param session runs a session at a terminal until the end of standard input
     */
    public static void run(Kind kind, Consumer<List<String>> line, Part session)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path directory = Files.createTempDirectory("bedrock-discovery-training-");
        String file = textWithId(directory).toString();
        Consumer<String> lines =
                each -> line.accept(List.of(each.replace("FILE", file).split(" ", -1)));
        try {
            switch (kind) {
                case TEXTS -> TrainingLines.TEXTS.forEach(lines);
                case ONE -> TrainingLines.aboutOne().forEach(lines);
                case ANSWERS -> TrainingLines.cached().forEach(lines);
                case SCANS -> runOnline(directory, () -> TrainingLines.SCANS.forEach(lines));
                case ALL -> {
                    TrainingLines.TEXTS.forEach(lines);
                    TrainingLines.OFFLINE.forEach(lines);
                    runOnline(directory, () -> {
                        TrainingLines.online().forEach(lines);
                        session.run();
                    });
                    TrainingLines.UNREACHABLE.forEach(lines);
                }
            }
        } finally {
            delete(directory);
        }
    }

    private static void runOnline(Path directory, Part part)
            throws IOException, InterruptedException, GeneralSecurityException {
        World world = SampleWorld.world();
        Optional<TrainingCertificate> certificate = TrainingCertificate.make(directory);
        set(certificate.map(TrainingCertificate::trust).orElse(Map.of()));
        set(Map.of("aws.configFile", profile(directory).toString()));
        try (AwsServer server = AwsServer.start(
                certificate.isPresent() ? certificate.get().server() : null,
                request -> AwsAnswers.of(world, request))) {
            set(server.endpoints());
            part.run();
        }
    }

    private static Path textWithId(Path directory) throws IOException {
        return Files.writeString(directory.resolve("example.env"), "MODEL=us.amazon.nova-pro-v1:0\n");
    }

    private static Path profile(Path directory) throws IOException {
        return Files.writeString(directory.resolve("config"), """
                [profile training]
                region = us-east-1
                aws_access_key_id = training
                aws_secret_access_key = training
                """);
    }

    private static void set(Map<String, String> properties) {
        properties.forEach(System::setProperty);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
