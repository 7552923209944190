package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures whole processes: the median time of commands of the program as a multiple of {@code java -version}, all run in
 * turns. Ends with 1 if one exceeds its limit, or if a start without the archive of classes meets the limit as well. The
 * store is that of a scan of the sample world, made before.
 */
public final class StartCheck {
    private static final int RUNS = 15;
    static final Path PROGRAM = Path.of("..", "discovery").toAbsolutePath().normalize();
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final boolean BEFORE_25 = Runtime.version().feature() < 25;

    private StartCheck() {}

    /** A command, with the greatest multiple of {@code java -version} that it may take. */
    private record Command(String name, List<String> words, double most) {
        static Command of(String line, double most) {
            List<String> words = new ArrayList<>(List.of(PROGRAM.toString()));
            words.addAll(List.of(line.split(" ", -1)));
            return new Command(line, words, most);
        }
    }

    /** Runs the check, which takes about a minute. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(34))) {
            Path directory = Files.createTempDirectory("start-check-");
            Map<String, String> environment = environment(server, directory);
            Command base = new Command("java -version", List.of(JAVA.toString(), "-version"), 1);
            double most = BEFORE_25 ? 10 : 8;
            List<Command> commands = List.of(
                    base,
                    Command.of("--version", 5),
                    Command.of("help", 5),
                    Command.of("show model nova-pro --cached", most),
                    Command.of("resolve nova-pro --from us-east-1 --cached", most),
                    new Command(
                            "show model nova-pro --cached, without the archive of classes",
                            withoutArchive("show model nova-pro --cached"),
                            most));
            time(Command.of("scan", 0), environment);
            boolean passed = check(commands, environment);
            System.out.println(passed ? "OK: the starts are within their limits" : "FAILED");
            if (!passed) {
                System.exit(1);
            }
        }
    }

    private static boolean check(List<Command> commands, Map<String, String> environment)
            throws IOException, InterruptedException {
        double[][] millis = new double[commands.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < commands.size(); i++) {
                millis[i][run] = time(commands.get(i), environment);
            }
        }
        boolean passed = true;
        double base = median(millis[0]);
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            double ratio = median(millis[i]) / base;
            System.out.printf(
                    "%5.0f ms, %4.1f times java -version (limit %.0f): %s%n",
                    median(millis[i]), ratio, command.most(), command.name());
            boolean hasToMiss = i == commands.size() - 1;
            passed &= i == 0 || ratio <= command.most() != hasToMiss;
        }
        return passed;
    }

    /** Returns a command that starts Java with the launcher's compiler and collector only, and has to miss the limit. */
    static List<String> withoutArchive(String line) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddiscovery.terminals=",
                "-jar",
                build().resolve("discovery.jar").toString()));
        words.addAll(List.of(line.split(" ", -1)));
        return words;
    }

    /** Returns the directory of the program that the launcher has built. */
    static Path build() throws IOException {
        Path builds = PROGRAM.resolveSibling("discovery-shell/target/launcher");
        return builds.resolve(Files.readString(builds.resolve("current")).strip());
    }

    static Map<String, String> environment(LoopbackAws server, Path directory) {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_REGION", "us-east-1",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_ENDPOINT_URL", server.url(),
                "BEDROCK_DISCOVERY_CACHE", directory.resolve("catalog.db").toString(),
                "JAVA_HOME", System.getProperty("java.home"));
    }

    private static double time(Command command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (code != 0) {
            throw new IllegalStateException(command.name() + " ended with " + code);
        }
        return millis;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
