package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over borrowed threads, which it interrupts while they work for it and at no other time. */
final class FanOutRun implements RegionFanOut.Run {
    private static final Logger LOG = LoggerFactory.getLogger(FanOutRun.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final RegionLanes lanes;
    private final Executor threads;
    private final long deadline;
    private final Consumer<FanOutRun> onEnd;

    private final Set<Thread> working = new HashSet<>();
    private int unfinished;
    private RegionFanOut.@Nullable End end;

    FanOutRun(RegionLanes lanes, Executor threads, long deadline, Consumer<FanOutRun> onEnd) {
        this.lanes = lanes;
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
                lanes.add(region, work);
                startWhatMay();
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
                start(new RegionLanes.Work(null, work));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public RegionFanOut.End await() {
        lock.lock();
        try {
            while (end == null && unfinished > 0) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return finish(RegionFanOut.End.TIME_UP);
                }
                long unused = changed.awaitNanos(left);
            }
            return finish(RegionFanOut.End.DONE);
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
    }

    @Override
    public void close() {
        cancel();
    }

    /** The first end counts. */
    private RegionFanOut.End finish(RegionFanOut.End how) {
        if (end == null) {
            end = how;
            lanes.clear();
            working.forEach(Thread::interrupt);
            changed.signalAll();
            onEnd.accept(this);
        }
        return end;
    }

    private void startWhatMay() {
        RegionLanes.Work work = lanes.next();
        while (work != null && end == null) {
            start(work);
            work = lanes.next();
        }
    }

    private void start(RegionLanes.Work work) {
        try {
            threads.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            RegionFanOut.End unused = finish(RegionFanOut.End.CANCELLED);
        }
    }

    private void run(RegionLanes.Work work) {
        if (!enter()) {
            return;
        }
        try {
            RunDeadline.during(deadline, work.task());
        } catch (Throwable e) {
            // A bug in the work. Thrown further it would end on standard error, in the middle of an answer; work that
            // has ended without handing over a result is what whoever waits for the run has to expect anyhow.
            LOG.error("work for {} failed", work.region(), e);
        } finally {
            leave(work.region());
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

    private void leave(@Nullable Region region) {
        lock.lock();
        try {
            working.remove(Thread.currentThread());
            // What interrupted this work must not hit the thread's next.
            boolean unused = Thread.interrupted();
            unfinished--;
            if (region != null) {
                lanes.finished(region);
            }
            if (end == null) {
                startWhatMay();
            }
            if (unfinished == 0) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
