package io.bedrockdiscovery.domain.fanout;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run on the threads of a pool. It interrupts a thread only while that thread does its work. */
final class FanOutRun implements RegionFanOut.Run {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lanes lanes;
    private final RegionScheduler scheduler;
    private final Executor threads;
    private final long deadline;
    private final Consumer<FanOutRun> onEnd;

    private final Set<Thread> working = new HashSet<>();
    /** Work for which there was no thread; a thread that has ended other work does it. */
    private final Queue<RegionScheduler.Work> postponed = new ArrayDeque<>();

    private int unfinished;
    private int started;
    private @Nullable Throwable failure;
    private RegionFanOut.@Nullable End end;

    /**
     * Creates a run.
     *
     * @param shared the bound that it shares with other runs; null for none
     */
    FanOutRun(
            int concurrency,
            int perRegion,
            @Nullable SharedLanes shared,
            Executor threads,
            long deadline,
            Consumer<FanOutRun> onEnd) {
        this.lanes = shared == null ? Lanes.OF_ONE_RUN : shared.join(this::resume);
        this.scheduler = new RegionScheduler(concurrency, perRegion, lanes);
        this.threads = threads;
        this.deadline = deadline;
        this.onEnd = onEnd;
    }

    @Override
    public void submit(Region region, Runnable work) {
        lock.lock();
        try {
            if (end == null) {
                unfinished++;
                scheduler.add(region, work);
                startReadyWork();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void submit(Runnable work) {
        lock.lock();
        try {
            if (end == null) {
                unfinished++;
                start(new RegionScheduler.Work(null, work));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Runnable pause(Region region) {
        lock.lock();
        try {
            scheduler.pause(region);
        } finally {
            lock.unlock();
        }
        lanes.wakeOthers();
        return () -> goOn(region);
    }

    private void goOn(Region region) {
        lock.lock();
        try {
            scheduler.resume(region);
        } finally {
            lock.unlock();
        }
    }

    /** Opens regions that wait for others of the shared bound. */
    private void resume() {
        lock.lock();
        try {
            if (end == null) {
                scheduler.openWaiting();
                startReadyWork();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public RegionFanOut.End await() {
        try {
            return awaitEnd();
        } finally {
            lanes.wakeOthers();
        }
    }

    private RegionFanOut.End awaitEnd() {
        lock.lock();
        try {
            while (end == null && unfinished > 0) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return finish(RegionFanOut.End.TIME_UP);
                }
                long unused = changed.awaitNanos(left);
            }
            RegionFanOut.End ended = finish(RegionFanOut.End.DONE);
            if (failure != null) {
                throw new IllegalStateException(RegionTasks.textOf(failure), failure);
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return finish(RegionFanOut.End.CANCELLED);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            RegionFanOut.End unused = finish(RegionFanOut.End.CANCELLED);
        } finally {
            lock.unlock();
        }
        lanes.wakeOthers();
    }

    @Override
    public void close() {
        cancel();
    }

    /** Ends the run, unless it has ended before, and returns the end that counts: the first one. */
    private RegionFanOut.End finish(RegionFanOut.End reason) {
        if (end == null) {
            end = reason;
            scheduler.clear();
            postponed.clear();
            working.forEach(Thread::interrupt);
            changed.signalAll();
            onEnd.accept(this);
        }
        return end;
    }

    private void startReadyWork() {
        RegionScheduler.Work work = scheduler.next();
        while (work != null && end == null) {
            start(work);
            work = scheduler.next();
        }
    }

    private void start(RegionScheduler.Work work) {
        started++;
        try {
            threads.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            started--;
            RegionFanOut.End unused = finish(RegionFanOut.End.CANCELLED);
        } catch (RuntimeException | Error e) {
            // The system refuses a further thread. Those that there are go on; without any, nothing would end the run.
            started--;
            if (started > 0) {
                postponed.add(work);
            } else if (end == null) {
                failure = e;
                RegionFanOut.End unused = finish(RegionFanOut.End.CANCELLED);
            }
        }
    }

    private void run(RegionScheduler.Work first) {
        RegionScheduler.Work work = first;
        while (work != null && enter()) {
            try {
                work.task().run();
            } catch (Throwable e) {
                // A bug in the work. Callers of await() already handle work that produced no result.
                System.getLogger(FanOutRun.class.getName())
                        .log(System.Logger.Level.ERROR, "work of a region failed", e);
            } finally {
                work = leave(work.region());
            }
        }
    }

    private boolean enter() {
        lock.lock();
        try {
            return end == null && working.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    /** Ends a piece of work, and returns the next one for this thread; null where there is none. */
    private RegionScheduler.@Nullable Work leave(@Nullable Region region) {
        RegionScheduler.Work next;
        lock.lock();
        try {
            working.remove(Thread.currentThread());
            // An interrupt that was meant for this work must not hit the thread's next work.
            boolean unused = Thread.interrupted();
            unfinished--;
            if (region != null) {
                scheduler.finished(region);
            }
            if (end == null) {
                startReadyWork();
            }
            next = postponed.poll();
            if (next == null) {
                started--;
            }
            if (unfinished == 0) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        lanes.wakeOthers();
        return next;
    }
}
