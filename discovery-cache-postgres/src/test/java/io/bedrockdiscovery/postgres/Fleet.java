package io.bedrockdiscovery.postgres;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Processes that share one database and one stand-in for AWS, and what they have told. Safe for use by many threads. */
final class Fleet implements AutoCloseable {
    static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 4;
    private static final int MANY = 20;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final FleetAws aws = new FleetAws();
    private final Map<String, ChildProcess> processes = new HashMap<>();
    private final Map<String, Map<String, Long>> seen = new HashMap<>();
    private final List<Thread> readers = new ArrayList<>();
    private final List<String> warned = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private final FleetTimes answers = new FleetTimes();
    private final FleetTimes idle = new FleetTimes();
    private final Path errors;
    private int ready;
    private int waits;
    private int generations;
    private int takeovers;
    private long slowest;
    private final long began;
    private final int callsBefore;

    Fleet(TestDatabase database, int size, String fault, Path directory) throws IOException {
        this.database = database;
        this.errors = directory.resolve("errors.txt");
        for (int number = 0; number < size; number++) {
            String name = "p" + number;
            ChildProcess process = ChildProcess.start(
                    FleetChild.class,
                    errors,
                    database.url(),
                    aws.port(),
                    name,
                    INTERVAL.toMillis(),
                    fault,
                    pauseMillis(size));
            processes.put(name, process);
            Thread reader = new Thread(() -> read(name, process));
            readers.add(reader);
            reader.start();
            // All at once would measure how long a machine takes to start as many JVMs.
            int started = number + 1;
            if (started % AT_ONCE == 0 || started == size) {
                await("ready", () -> ready == started);
            }
        }
        for (ChildProcess each : processes.values()) {
            each.send("COMPLETE");
        }
        this.began = System.nanoTime();
        this.callsBefore = aws.calls().size();
    }

    /** Returns the pause between two questions of a process; those of many must not keep the machine busy by themselves. */
    private static long pauseMillis(int size) {
        return size > MANY ? 50 : 20;
    }

    /** Lets AWS answer something new, and waits until every process answers with it. */
    void learn() {
        String generation = "g" + ++generations;
        aws.generation(generation);
        await(generation + " everywhere", () -> seenBy(generation).size() == processes.size());
        synchronized (this) {
            LongSummaryStatistics times = seenBy(generation).values().stream()
                    .mapToLong(Long::longValue)
                    .summaryStatistics();
            slowest = Math.max(slowest, times.getMax() - times.getMin());
        }
    }

    /**
     * Stops the process that refreshes in the middle of it, lets another one take over, and lets the first one go on.
     *
     * @param end ends the lease, or does nothing and leaves that to time
     */
    void stopTheHolder(Runnable end) throws IOException, InterruptedException {
        FleetAws.Trap trap = aws.trap();
        trap.caught.await();
        ChildProcess holder = processes.get(trap.process);
        synchronized (this) {
            stopped.add(trap.process);
        }
        holder.signal("STOP");
        long before = callsOfOthers(trap.process);
        end.run();
        await("another holder", () -> callsOfOthers(trap.process) >= before + FleetChild.REGIONS);
        trap.released.countDown();
        holder.signal("CONT");
        takeovers++;
        await("the late write", () -> warned.contains(trap.process) || stored(FleetChild.LATE) > 0);
        aws.untrap();
    }

    private long callsOfOthers(String process) {
        return aws.calls().stream()
                .filter(call -> !call.process().equals(process))
                .count();
    }

    /** Ends the processes, which then tell their times. */
    void end() throws IOException, InterruptedException {
        for (ChildProcess each : processes.values()) {
            each.send("END");
        }
        for (Thread reader : readers) {
            reader.join(LIMIT.toMillis());
        }
    }

    /** Checks that one process at a time has refreshed, that all have learnt all soon, and that no late write landed. */
    void check() {
        List<FleetAws.Call> all = aws.calls();
        List<FleetAws.Call> calls = all.subList(callsBefore, all.size());
        int switches = 0;
        for (int i = 1; i < calls.size(); i++) {
            switches += calls.get(i).process().equals(calls.get(i - 1).process()) ? 0 : 1;
        }
        long scans = (System.nanoTime() - began) / INTERVAL.toNanos() + 1 + takeovers;
        TestOutput.print(
                "%d processes: %d answers, %d of which waited, p99 %.1f ms, p100 %.1f ms (the machine alone: %.1f and %.1f ms); %d lists asked"
                        + " for, %d are %d scans; %d changes of the holder; news is everywhere %.0f ms after the first.",
                processes.size(),
                answers.count(),
                waits,
                answers.percentile(0.99),
                answers.percentile(1),
                idle.percentile(0.99),
                idle.percentile(1),
                calls.size(),
                scans * FleetChild.REGIONS,
                scans,
                switches,
                slowest / 1e6);
        assertThat(stored(FleetChild.LATE)).as("late writes").isZero();
        assertThat(calls.size()).as("lists asked for").isLessThanOrEqualTo((int) scans * FleetChild.REGIONS);
        // The one that is stopped, its successor, the answer that the first one still waited for, and the successor
        // again.
        assertThat(switches).as("changes of the holder").isLessThanOrEqualTo(3 * takeovers);
        // What the machine takes from a thread that needs nothing of anybody, it takes from an answer, too.
        double machine = idle.percentile(0.99);
        assertThat(slowest / 1e6).as("milliseconds until all know").isLessThan(2_000 + 50 * machine);
        // A lock that another thread has for a moment is rare; one that asks the store would wait every half second.
        assertThat(waits).as("answers that waited for something").isLessThanOrEqualTo(answers.count() / 100);
        assertThat(answers.percentile(0.99)).as("99 of 100 answers").isLessThan(50 + 2 * machine);
    }

    /** Checks all that, and that no answer took longer than 50 ms, or than the machine makes a thread wait that needs nothing. */
    void checkSlowestAnswer() {
        assertThat(answers.percentile(1)).as("slowest answer").isLessThan(Math.max(50, idle.percentile(1)));
        check();
    }

    @Override
    public void close() {
        processes.values().forEach(ChildProcess::close);
        aws.close();
    }

    private synchronized Map<String, Long> seenBy(String generation) {
        return seen.computeIfAbsent(generation, any -> new HashMap<>());
    }

    private long stored(String generation) {
        return database.number("SELECT count(*) FROM model WHERE model_name = '" + generation + "'");
    }

    private void read(String name, ChildProcess process) {
        try {
            for (String line = process.line(); line != null; line = process.line()) {
                note(name, line.split(" ", 2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void note(String name, String[] line) {
        switch (line[0]) {
            case "READY" -> ready++;
            case "SEEN" -> {
                String[] generation = line[1].split(" ", 2);
                if (generation.length == 2 && !generation[0].isEmpty()) {
                    seenBy(generation[0]).put(name, Long.valueOf(generation[1]));
                }
            }
            case "WARNING" -> {
                if (line[1].contains("taken over")) {
                    warned.add(name);
                }
            }
            case "TIMES", "IDLE" -> {
                // The answer that a signal has stopped says nothing.
                if (!stopped.contains(name)) {
                    (line[0].equals("IDLE") ? idle : answers).addAll(line[1]);
                }
            }
            default -> waits += Integer.parseInt(line[1]);
        }
        notifyAll();
    }

    private synchronized void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what + "; " + told());
            }
            try {
                wait(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String told() {
        try {
            return Files.readString(errors).lines().limit(5).collect(joining("; "));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
