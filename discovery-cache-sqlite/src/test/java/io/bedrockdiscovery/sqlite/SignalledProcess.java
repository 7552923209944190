package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@link SignalledChild} as its parent knows it. One thread uses it; another one passes its lines on. */
final class SignalledProcess implements AutoCloseable {
    private static final Pattern OURS = Pattern.compile("[A-Z]+ [0-9]+ [0-9]+ .*");

    private static final Duration START_OF_A_JVM = Duration.ofSeconds(40);

    private final Path directory;
    private final ChildProcess child;
    private final int worker;
    private int round;
    private int scan;
    private boolean isReady;
    private boolean isEnding;
    private boolean isStopped;
    private long waitsSince = System.nanoTime();
    private long continueAt;

    /** A line of a process, or its end. */
    record Line(SignalledProcess process, @Nullable String text) {}

    private SignalledProcess(Path directory, ChildProcess child, int worker, int round, int scan) {
        this.directory = directory;
        this.child = child;
        this.worker = worker;
        this.round = round;
        this.scan = scan;
    }

    static SignalledProcess start(
            Path directory, int worker, int round, int scan, @Nullable Fault fault, BlockingQueue<Line> lines)
            throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(directory, worker, round, scan));
        if (fault != null) {
            arguments.add(fault);
        }
        ChildProcess child =
                ChildProcess.start(SignalledChild.class, directory.resolve("errors.txt"), arguments.toArray());
        SignalledProcess process = new SignalledProcess(directory, child, worker, round, scan);
        Thread reader = new Thread(() -> process.passLinesTo(lines), "lines of worker " + worker);
        reader.setDaemon(true);
        reader.start();
        return process;
    }

    int worker() {
        return worker;
    }

    int round() {
        return round;
    }

    /** Returns the scan after the one that may have been written without a line that tells so. */
    int nextScan() {
        return scan + 2;
    }

    boolean isReady() {
        return isReady && !isEnding && !isStopped;
    }

    boolean isStopped() {
        return isStopped;
    }

    /** Notes a line and returns how long the process took for it, in nanoseconds; 0 for its first one. */
    long answered(int answeredScan) {
        long now = System.nanoTime();
        long took = isReady ? now - waitsSince : 0;
        isReady = true;
        waitsSince = now;
        scan = answeredScan;
        return took;
    }

    /** Returns the nanoseconds that it has had for its next line so far. */
    long waits() {
        long waits = System.nanoTime() - waitsSince;
        return isStopped || isEnding ? 0 : isReady ? waits : waits - START_OF_A_JVM.toNanos();
    }

    void use(int next) {
        round = next;
        try {
            child.send(String.valueOf(next));
        } catch (IOException e) {
            // It has just ended, and another one takes its place.
            isEnding = true;
        }
    }

    void end(String signal) throws IOException, InterruptedException {
        isEnding = true;
        child.signal(signal);
    }

    void stop(long until) throws IOException, InterruptedException {
        child.signal("STOP");
        isStopped = true;
        continueAt = until;
    }

    /** Lets it go on if its time has come. */
    void continueAt(long now) throws IOException, InterruptedException {
        if (isStopped && now - continueAt >= 0) {
            isStopped = false;
            waitsSince = System.nanoTime();
            child.signal("CONT");
        }
    }

    /** Returns whether it crashed; fails if it ended by itself otherwise. */
    boolean hasCrashed() throws InterruptedException {
        int code = child.exitCode();
        if (child.hasCrashed(directory)) {
            return true;
        }
        if (!isEnding) {
            throw new AssertionError("worker " + worker + " ended with exit code " + code);
        }
        return false;
    }

    @Override
    public void close() {
        child.close();
    }

    private void passLinesTo(BlockingQueue<Line> lines) {
        try {
            for (String text = child.line(); text != null; text = child.line()) {
                // A JVM that crashes prints lines of its own.
                if (OURS.matcher(text).matches()) {
                    lines.add(new Line(this, text));
                }
            }
        } catch (IOException e) {
            // The pipe was closed on this side.
            return;
        }
        lines.add(new Line(this, null));
    }
}
