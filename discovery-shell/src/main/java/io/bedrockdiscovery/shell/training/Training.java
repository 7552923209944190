package io.bedrockdiscovery.shell.training;

import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs what users run, so that the JVM can record the classes that it takes: every command on the sample world, and on a
 * server in this process that answers as AWS would of that world, over TLS where possible. No request leaves the machine.
 */
public final class Training {
    /**
     * The system property by which the launcher asks for this. No user can ask for it by a command, because the answers of
     * the server would then be recorded in the user's own cache.
     */
    public static final String PROPERTY = "discovery.training";

    private static final List<String> OFFLINE = List.of(
            "--version",
            "help",
            "show model --help",
            "help resolve",
            "completion bash",
            "no-such-command",
            "scan --offline",
            "scan --offline --output json",
            "show model nova-pro --offline",
            "resolve nova-pro --offline --from eu-west-1",
            "resolve no-such-model --offline --from eu-west-1");

    private static final List<String> ONLINE = List.of(
            "scan --refresh",
            "scan --output json",
            // By a profile that no answer has read the whole cache for, as in a process of its own.
            "show model nova-pro --profile training --cached",
            "resolve nova-pro --from us-east-1 --profile training --cached",
            "best-region nova-pro --profile training --cached",
            "scan --profile training --cached",
            "models",
            "models --output json",
            "models --output csv",
            "models --output markdown",
            "models --provider amazon",
            "models nova --sort provider --limit 3",
            "profiles nova",
            "matrix",
            "matrix --output json",
            "diff us-east-1 eu-west-1",
            "check FILE",
            "check FILE --output json",
            "doctor",
            "doctor AccessDeniedException",
            "regions",
            "show model nova-pro",
            "show model nova-pro --output json",
            "show model nova-pro --cached",
            "show profile us.amazon.nova-pro-v1:0",
            "show region us-east-1",
            "best-region nova-pro --prefer eu-west-1",
            "best-region nova-pro --output json",
            "resolve nova-pro --from us-east-1",
            "resolve nova-pro --from us-east-1 --output json",
            "resolve nova-pro --from us-east-1 --via provisioned",
            "resolve no-such-model --from us-east-1",
            "route nova-pro --from eu-west-1",
            "route nova-pro --from us-east-1 --iam",
            "access nova-pro --region us-east-1",
            "targets --region us-east-1",
            "latency --regions us-east-1",
            "mapping",
            "changes",
            "changes --all",
            "report -",
            "export -",
            "metrics",
            "mcp",
            "mcp --cached",
            "accounts",
            "cache info",
            "cache clear --history");

    private static final List<String> UNREACHABLE =
            List.of("scan --refresh --regions us-east-1,eu-west-1 --deadline 3s --output json");

    private Training() {}

    /** Returns every line that is run. */
    static List<String> lines() {
        return Stream.of(OFFLINE, ONLINE, UNREACHABLE).flatMap(List::stream).toList();
    }

    /** A session at a terminal. */
    @FunctionalInterface
    public interface Session {
        /** Runs until the end of standard input. */
        void run() throws IOException;
    }

    /**
     * Runs everything. Changes system properties of this process.
     *
     * @param line runs a line of the program, whatever its answer is
     * @param session runs a session at a terminal until the end of standard input
     */
    public static void run(Consumer<List<String>> line, Session session)
            throws IOException, InterruptedException, GeneralSecurityException {
        OFFLINE.forEach(each -> line.accept(words(each)));
        Path directory = Files.createTempDirectory("bedrock-discovery-training-");
        try {
            World world = SampleWorld.world();
            Optional<TrainingCertificate> certificate = TrainingCertificate.make(directory);
            set(certificate.map(TrainingCertificate::trust).orElse(Map.of()));
            set(Map.of("aws.configFile", profile(directory).toString()));
            try (AwsServer server = AwsServer.start(
                    certificate.isPresent() ? certificate.get().server() : null,
                    request -> AwsAnswers.of(world, request))) {
                set(server.endpoints());
                String file = textWithId(directory).toString();
                ONLINE.forEach(each -> line.accept(words(each.replace("FILE", file))));
                session.run();
            }
            UNREACHABLE.forEach(each -> line.accept(words(each)));
        } finally {
            delete(directory);
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

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
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
