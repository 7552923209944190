package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the jars whose directories the JVM reads for an answer. One look for a class or a file that is nowhere makes it read
 * those of all seventy, which takes a tenth of the time of a start. Fails if there are more than a few, or if a start whose
 * loggers have a configuration, for which the JDK looks in all jars, is not found.
 */
final class OpenedJarsCheck {
    private static final int MOST = 8;

    private static final List<String> COMMANDS = List.of(
            "--version",
            "help",
            "scan --offline",
            "show model nova-pro --offline",
            "show model nova-pro --cached",
            "resolve nova-pro --from us-east-1 --cached",
            "best-region nova-pro --cached",
            "route nova-pro --from us-east-1 --cached",
            "models --cached",
            "mapping --cached");

    private static final String TOLD = "-Dsun.misc.URLClassPath.debug=true";
    private static final String CONFIGURED = " -Djava.util.logging.manager=java.util.logging.LogManager";

    private OpenedJarsCheck() {}

    /** Runs the check, which takes a few seconds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(34))) {
            Path directory = Files.createTempDirectory("opened-jars-");
            Map<String, String> environment = StartCheck.environment(server, directory);
            Path output = directory.resolve("output");
            opened("scan --refresh", "", output, environment);
            boolean passed = true;
            for (String command : COMMANDS) {
                long jars = opened(command, TOLD, output, environment);
                System.out.printf("%2d jars (limit %d): %s%n", jars, MOST, command);
                passed &= jars <= MOST;
            }
            long slow = opened(COMMANDS.get(COMMANDS.size() - 1), TOLD + CONFIGURED, output, environment);
            System.out.printf("%2d jars (limit %d): with configured loggers%n", slow, MOST);
            boolean found = slow > MOST;
            System.out.println(passed && found ? "OK: an answer opens a few jars only" : "FAILED");
            if (!passed || !found) {
                System.exit(1);
            }
        }
    }

    /** Runs a command with options of the JVM, which come after those of the launcher, and returns how many jars it opened. */
    private static long opened(String command, String options, Path output, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(StartCheck.build().resolve("bin/discovery").toString()));
        words.addAll(List.of(command.split(" ", -1)));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("_JAVA_OPTIONS", options);
        builder.environment().putAll(variables);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(words + " ended with " + code + ": " + Files.readString(output));
        }
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("Opening ")).count();
        }
    }
}
