package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists the classes that commands load from jars although the launcher has made an archive of classes. Ends with 1 if one of
 * them has no reason to, or if a start without the archive is not found.
 */
public final class ArchiveCheck {
    private static final Pattern FROM_A_JAR = Pattern.compile("(\\S+) source: file:\\S+\\.jar");

    /** A record, whose constructor the JVM does not archive in a library that was compiled for Java 8. */
    private static final String URI = "software.amazon.awssdk.utils.uri.SdkUri$StringConstructorArgs";

    /** A logger that stands in while another thread makes the first one, which happens in some starts only. */
    private static final String STAND_IN = "org.slf4j.helpers.SubstituteLogger";

    /**
     * What has no place in an AOT cache: interfaces of Guice's that were compiled for Java 1, and a factory of Micrometer's that
     * fails where no logger is bound, with the interface that it is verified against.
     */
    private static final Set<String> JUSTIFIED_FROM_25 = Set.of(
            "org.aopalliance.aop.Advice",
            "org.aopalliance.intercept.Interceptor",
            "org.aopalliance.intercept.MethodInterceptor",
            "io.micrometer.common.util.internal.logging.Slf4JLoggerFactory",
            "org.slf4j.spi.LocationAwareLogger");

    private static final List<String> COMMANDS = List.of(
            "--version",
            "help",
            "help show model",
            "completion bash",
            "scan --refresh",
            "models --cached",
            "regions --cached",
            "show model nova-pro --cached",
            "show region us-east-1 --cached",
            "resolve nova-pro --from us-east-1 --cached",
            "route nova-pro --from us-east-1 --cached",
            "best-region nova-pro --cached",
            "matrix --cached",
            "mapping --cached",
            "changes --cached",
            "cache info");

    private static final boolean BEFORE_25 = Runtime.version().feature() < 25;

    private ArchiveCheck() {}

    /** Runs the check, which takes about half a minute. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(34))) {
            Path directory = Files.createTempDirectory("archive-check-");
            Map<String, String> environment = StartCheck.environment(server, directory);
            Path build = StartCheck.build();
            // Makes the archive, if there is none yet.
            run(List.of(build.resolve("bin/discovery").toString(), "--version"), environment);
            Path log = directory.resolve("classes.log");
            boolean passed = true;
            for (String command : COMMANDS) {
                List<String> loaded = fromJars(build, command, true, log, environment);
                loaded.forEach(name -> System.out.println(command + ": " + name));
                passed &= areJustified(loaded);
            }
            boolean found = !areJustified(fromJars(build, "--version", false, log, environment));
            System.out.println(passed && found ? "OK: every class has its place in the archive" : "FAILED");
            if (!passed || !found) {
                System.exit(1);
            }
        }
    }

    private static boolean areJustified(List<String> classes) {
        return classes.stream()
                .allMatch(name ->
                        name.equals(URI) || name.equals(STAND_IN) || (!BEFORE_25 && JUSTIFIED_FROM_25.contains(name)));
    }

    private static List<String> fromJars(
            Path build, String command, boolean archived, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                StartCheck.JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + log,
                "-Ddiscovery.terminals="));
        if (!BEFORE_25) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        if (archived) {
            words.add((BEFORE_25 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=") + archive(build, command));
        }
        words.addAll(List.of("-jar", build.resolve("discovery.jar").toString()));
        words.addAll(List.of(command.split(" ", -1)));
        run(words, environment);
        return Files.readAllLines(log).stream()
                .map(FROM_A_JAR::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .sorted()
                .toList();
    }

    private static Path archive(Path build, String command) throws IOException {
        Path archive = build.resolve("archives").resolve(kind(command) + "-" + System.getProperty("java.version"));
        if (Files.notExists(archive)) {
            throw new IllegalStateException("the launcher has made no archive " + archive);
        }
        return archive;
    }

    /** Returns the archive that the launcher takes for a command. */
    private static String kind(String command) {
        if (BEFORE_25) {
            return "all";
        }
        if (command.matches("(--version|help|completion).*")) {
            return "texts";
        }
        if (command.contains("--cached")) {
            return command.matches("(show|best-region|resolve|route) .*") ? "model" : "answers";
        }
        return command.startsWith("scan ") ? "scans" : "all";
    }

    private static void run(List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(words + " ended with " + code);
        }
    }
}
