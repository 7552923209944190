package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut.End;
import io.bedrockdiscovery.domain.port.RegionFanOut.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One lock guards everything; a thread that ends starts what may start next. */
final class ThreadedRun implements Run {
    private record Work(@Nullable Region region, Runnable todo) {}

    private final int concurrency;
    private final long deadline;
    private final List<Work> waiting = new ArrayList<>();
    private final Map<Thread, Work> running = new HashMap<>();
    private @Nullable End end;

    ThreadedRun(int concurrency, Duration limit) {
        this.concurrency = concurrency;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    @Override
    public void submit(Region region, Runnable work) {
        submit(new Work(requireNonNull(region, "region is null"), requireNonNull(work, "work is null")));
    }

    @Override
    public void submit(Runnable work) {
        submit(new Work(null, requireNonNull(work, "work is null")));
    }

    @Override
    public synchronized End await() {
        while (end == null && !(waiting.isEmpty() && running.isEmpty())) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                end(End.TIME_UP);
                break;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                end(End.CANCELLED);
            }
        }
        end(End.DONE);
        return requireNonNull(end);
    }

    @Override
    public synchronized void cancel() {
        end(End.CANCELLED);
    }

    @Override
    public void close() {
        cancel();
    }

    private synchronized void submit(Work work) {
        if (end == null) {
            waiting.add(work);
            startWhatMay();
        }
    }

    private synchronized void ended(Thread thread) {
        running.remove(thread);
        startWhatMay();
        notifyAll();
    }

    private synchronized void startWhatMay() {
        for (Work work : List.copyOf(waiting)) {
            if (mayStart(work.region())) {
                waiting.remove(work);
                start(work);
            }
        }
    }

    private synchronized boolean mayStart(@Nullable Region region) {
        List<Region> busy = running.values().stream()
                .map(Work::region)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return region == null || busy.contains(region) || busy.size() < concurrency;
    }

    private synchronized void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.todo().run();
            } finally {
                ended(Thread.currentThread());
            }
        });
        thread.setDaemon(true);
        running.put(thread, work);
        thread.start();
    }

    private synchronized void end(End how) {
        if (end == null) {
            end = how;
            waiting.clear();
            running.keySet().forEach(Thread::interrupt);
            notifyAll();
        }
    }
}
