package io.bedrockdiscovery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A checkout with the real launcher, a Maven that records each build and waits where it is told to, and a Java that
 * prints that it was started.
 */
final class Checkout {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cp",
            "date",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "stty");
    private static final String MAVEN = """
            #!/bin/sh
            home=$(dirname "$4")
            echo build >> "$home/builds"
            if [ -p "$home/gate" ]; then
                echo building > "$home/building"
                read -r opened < "$home/gate"
            fi
            mkdir -p "$home/discovery-shell/target/lib"
            echo jar > "$home/discovery-shell/target/discovery-shell-1.jar"
            """;
    private static final String JAVA = """
            #!/bin/sh
            case $* in
                *discovery.training=*) echo training >> "$(dirname "$0")/../../trainings" ;;
            esac
            for each; do
                case $each in
                    -XX:AOTCacheOutput=*) echo cache > "${each#*=}" ;;
                    -XX:+Use*GC) echo "collector: $each" ;;
                    -XX:CICompilerCount=* | -XX:C1MaxInlineSize=*) echo "compiler: $each" ;;
                    -Xms*) echo "heap: $each" ;;
                    -XX:+UseTransparentHugePages) echo "large pages" ;;
                    -XX:AOTCache=*) echo "cache: ${each##*/}" ;;
                esac
            done
            echo java started
            echo "locale: ${LC_ALL-none}"
            [ ! -e /proc/self/fd ] || echo "standard input: $(readlink -f /proc/$$/fd/0)"
            """;

    private final Path home;
    private final Path bin;
    private final String patience;

    private Checkout(Path home, Path bin, String patience) {
        this.home = home;
        this.bin = bin;
        this.patience = patience;
    }

    /** Makes a checkout without a build. */
    static Checkout in(Path home, boolean flock) throws IOException {
        Path bin = Files.createDirectories(home.resolveSibling("bin"));
        for (String each : TOOLS) {
            tool(bin, each);
        }
        if (flock) {
            tool(bin, "flock");
        }
        script(bin.resolve("mvn"), MAVEN);
        Path java = Files.createDirectories(home.resolve("jdk/bin"));
        script(java.resolve("java"), JAVA);
        script(home.resolve("discovery"), Files.readString(ROOT.resolve("discovery")));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve(".mvn"));
        String start = "discovery-shell/src/main/dist/bin/discovery";
        Files.createDirectories(home.resolve(start).getParent());
        script(home.resolve(start), Files.readString(ROOT.resolve(start)));
        Files.writeString(home.resolve("discovery-shell/pom.xml"), "<project/>");
        return new Checkout(home, bin, "60").withJava("17.0.9");
    }

    private static void tool(Path bin, String name) throws IOException {
        for (String place : List.of("/usr/bin", "/bin")) {
            Path file = Path.of(place, name);
            if (Files.exists(file)) {
                script(bin.resolve(name), "#!/bin/sh\nexec " + file + " \"$@\"\n");
                return;
            }
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Checkout withPatience(String seconds) {
        return new Checkout(home, bin, seconds);
    }

    /** Replaces the Java by one of another version. */
    Checkout withJava(String version) throws IOException {
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        return this;
    }

    /** Returns a file among the builds. */
    Path builds(String name) {
        return home.resolve("discovery-shell/target/launcher").resolve(name);
    }

    /** Returns the number of builds so far. */
    int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    /** Returns the number of training runs so far. */
    int trainings() throws IOException {
        return Files.readAllLines(home.resolve("trainings")).size();
    }

    /** Returns the directory with the archives of the current build. */
    Path archives() throws IOException {
        return builds(Files.readString(builds("current")).strip()).resolve("archives");
    }

    /** Lets every build from now on wait. */
    void holdBuilds() throws IOException, InterruptedException {
        for (String pipe : List.of("gate", "building")) {
            new ProcessBuilder("mkfifo", home.resolve(pipe).toString()).start().waitFor();
        }
    }

    /** Waits until a build has begun. */
    void awaitBuild() throws IOException {
        Files.readString(home.resolve("building"));
    }

    /** Lets the build that waits go on, and later ones not wait. */
    void releaseBuilds() throws IOException {
        Files.writeString(home.resolve("gate"), "open\n");
        Files.delete(home.resolve("gate"));
    }

    Run start() {
        return startIn(home, "exec \"$0\"");
    }

    /** Starts a line of shell in which {@code $0} is the launcher. */
    Run startIn(Path directory, String line) {
        try {
            Path output = Files.createTempFile(home, "run", ".out");
            Path errors = Files.createTempFile(home, "run", ".err");
            ProcessBuilder builder = new ProcessBuilder(
                            "/bin/sh", "-c", line, home.resolve("discovery").toString())
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment()
                    .putAll(Map.of(
                            "PATH", bin.toString(),
                            "HOME", home.toString(),
                            "JAVA_HOME", home.resolve("jdk").toString(),
                            "BEDROCK_DISCOVERY_BUILD_SECONDS", patience));
            return new Run(builder.start(), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A start of the launcher. */
    record Run(Process process, Path outputFile, Path errorFile) {
        long pid() {
            return process.pid();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Waits for the end, and returns the exit code. */
        int end() throws InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher did not end");
            }
            return process.exitValue();
        }

        String output() throws IOException {
            return Files.readString(outputFile);
        }

        String errors() throws IOException {
            return Files.readString(errorFile);
        }
    }
}
