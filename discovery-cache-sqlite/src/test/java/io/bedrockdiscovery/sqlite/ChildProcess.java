package io.bedrockdiscovery.sqlite;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Another JVM with the same class path, which tells what it does line by line. */
final class ChildProcess implements AutoCloseable {
    private static final int FIRST_WITH_NATIVE_ACCESS = 22;

    /** What Java makes of SIGKILL. */
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final BufferedReader lines;

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildProcess start(Class<?> main, Path errors, Object... arguments) throws IOException {
        return startUnder(List.of(), main, errors, arguments);
    }

    /** As the command of another program. */
    static ChildProcess startUnder(List<String> program, Class<?> main, Path errors, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(program);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        // A process that is killed leaves SQLite's library behind wherever it was unpacked.
        command.add("-Dorg.sqlite.tmpdir=" + errors.toAbsolutePath().getParent());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object each : arguments) {
            command.add(each.toString());
        }
        return new ChildProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start());
    }

    /** Says a line to the parent, in one write, so that it is said wholly or not at all. */
    static void say(String line) {
        try {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line; null where it has ended. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    /** Ends it as nothing can prepare for, after a time. */
    void kill(long nanos) throws InterruptedException {
        if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
            // Not the process itself, which would close the pipe on what was said last.
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    /** Whether it has ended, or ends soon, by a signal that nothing can prepare for. */
    boolean wasKilled() throws InterruptedException {
        return exitCode() == KILLED;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the child does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
