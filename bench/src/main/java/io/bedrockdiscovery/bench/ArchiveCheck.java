package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** What has no place in an AOT cache: a factory of Micrometer's that fails where no logger is bound. */
    private static final Set<String> JUSTIFIED_FROM_25 =
            Set.of("io.micrometer.common.util.internal.logging.Slf4JLoggerFactory");

    private static final List<String> COMMANDS = List.of(
            "--version",
            "help",
            "help show model",
            "completion bash",
            "scan --refresh",
            // Is compared with the one before.
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
    private static final String WITHOUT_ARCHIVE = BEFORE_25 ? "-Xshare:off" : "-XX:AOTMode=off";

    private ArchiveCheck() {}

    /** Runs the check, which takes about half a minute. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(34))) {
            Path directory = Files.createTempDirectory("archive-check-");
            Map<String, String> environment = StartCheck.environment(server, directory);
            Path program = StartCheck.build().resolve("bin/discovery");
            // Makes the archive, if there is none yet.
            run(List.of(program.toString(), "--version"), environment);
            Path log = directory.resolve("classes.log");
            boolean passed = true;
            for (String command : COMMANDS) {
                List<String> loaded = fromJars(program, command, true, log, environment);
                loaded.forEach(name -> System.out.println(command + ": " + name));
                passed &= areJustified(loaded);
            }
            boolean found = !areJustified(fromJars(program, "--version", false, log, environment));
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

    /** Returns the classes that the launcher's JVM loads from jars. Its own options turn logs off, and these come after them. */
    private static List<String> fromJars(
            Path program, String command, boolean archived, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(command.split(" ", -1)));
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + (archived ? "" : " " + WITHOUT_ARCHIVE));
        run(words, variables);
        return Files.readAllLines(log).stream()
                .map(FROM_A_JAR::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .sorted()
                .toList();
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
