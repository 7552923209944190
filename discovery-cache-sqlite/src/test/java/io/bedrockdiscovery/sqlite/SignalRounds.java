package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import io.bedrockdiscovery.sqlite.SignalledChild.Word;
import io.bedrockdiscovery.sqlite.SignalledProcess.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs processes over one file for a round at a time, and kills, suspends and ends them meanwhile. In a damaged round
 * other programs spoil the file as well. Each round has a file of its own, so that damage ends with its round.
 */
final class SignalRounds implements AutoCloseable {
    /** The longest time for one scan, of which a store tries each step for at most the busy timeout. */
    private static final Duration LONGEST = SignalledChild.BUSY_TIMEOUT.multipliedBy(20);

    private static final Duration BETWEEN_SIGNALS = Duration.ofMillis(100);
    private static final int DAMAGES = 3;

    private final Path directory;
    private final Random random;
    private final @Nullable Fault fault;
    private final SignalCounts counts = new SignalCounts();
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final List<SignalledProcess> processes = new ArrayList<>();
    private RoundResult result = new RoundResult(null);
    private int round;

    SignalRounds(Path directory, int workers, long seed, @Nullable Fault fault) throws IOException {
        this.directory = directory;
        this.random = new Random(seed);
        this.fault = fault;
        for (int worker = 0; worker < workers; worker++) {
            processes.add(SignalledProcess.start(directory, worker, 0, 0, fault, lines));
        }
    }

    SignalCounts counts() {
        return counts;
    }

    /** Waits until each process has written something. */
    void awaitStart() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!processes.stream().allMatch(SignalledProcess::isReady)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("the processes do not start");
            }
            handleLines(System.nanoTime() + BETWEEN_SIGNALS.toNanos());
        }
    }

    /** Runs one round and checks what it leaves. */
    void run(Duration time, @Nullable FileDamage damage) throws Exception {
        result.damage = damage;
        long start = System.nanoTime();
        int damages = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            signal();
            handleLines(System.nanoTime() + BETWEEN_SIGNALS.toNanos());
            if (damage != null && System.nanoTime() - start > time.toNanos() * (damages + 1) / (DAMAGES + 1)) {
                damage.apply(SignalledChild.file(directory, round), random);
                damages++;
            }
        }
        RoundResult ended = result;
        leave();
        try {
            ended.verify(SignalledChild.file(directory, round - 1));
        } finally {
            counts.add(ended);
        }
    }

    @Override
    public void close() {
        processes.forEach(SignalledProcess::close);
    }

    /** Lets all processes go on to the next round, and waits until none is in this one. */
    private void leave() throws Exception {
        int before = round++;
        RoundResult ended = result;
        result = new RoundResult(null);
        for (SignalledProcess each : processes) {
            each.continueAt(Long.MAX_VALUE / 2 + System.nanoTime());
            each.use(round);
        }
        ended.left.clear();
        while (processes.stream().anyMatch(each -> !ended.left.contains(each.worker()))) {
            handleLines(System.nanoTime() + BETWEEN_SIGNALS.toNanos(), before, ended);
        }
    }

    private void signal() throws Exception {
        List<SignalledProcess> ready =
                processes.stream().filter(SignalledProcess::isReady).toList();
        if (ready.isEmpty()) {
            return;
        }
        SignalledProcess one = ready.get(random.nextInt(ready.size()));
        int kind = random.nextInt(20);
        if (kind < 2) {
            counts.killed++;
            one.end("KILL");
        } else if (kind == 2) {
            counts.terminated++;
            one.end("TERM");
        } else {
            counts.suspended++;
            one.stop(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20 + random.nextInt(1_000)));
        }
    }

    private void handleLines(long until) throws Exception {
        handleLines(until, round, result);
    }

    private void handleLines(long until, int at, RoundResult its) throws Exception {
        for (long left = 1; left > 0; left = until - System.nanoTime()) {
            Line line = lines.poll(left, TimeUnit.NANOSECONDS);
            if (line != null && line.text() == null) {
                replace(line.process(), its);
            } else if (line != null) {
                handle(line.process(), String.valueOf(line.text()).split(" ", 4), at, its);
            }
            for (SignalledProcess each : processes) {
                each.continueAt(System.nanoTime());
                if (each.waits() > LONGEST.toNanos() && lines.isEmpty()) {
                    throw new AssertionError("worker " + each.worker() + " hangs in round " + round);
                }
            }
        }
    }

    private void handle(SignalledProcess process, String[] words, int at, RoundResult its) {
        Word word = Word.valueOf(words[0]);
        int scan = Integer.parseInt(words[2]);
        counts.took(process.answered(word == Word.LEFT ? scan - 1 : scan));
        RoundResult of = Integer.parseInt(words[1]) == at ? its : result;
        of.add(process.worker(), word, scan, words[3]);
    }

    private void replace(SignalledProcess ended, RoundResult its) throws Exception {
        if (ended.hasCrashed()) {
            (its.left.contains(ended.worker()) ? result : its).crashed(ended.worker());
        }
        its.left.add(ended.worker());
        ended.close();
        processes.set(
                ended.worker(),
                SignalledProcess.start(directory, ended.worker(), round, ended.nextScan(), fault, lines));
    }
}
