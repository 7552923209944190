package io.bedrockdiscovery.domain.fanout;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The places of workers of which each does one task at a time, such as the scan of an account. A task whose calls all wait
 * before they are repeated releases its place to a further worker, so that tasks that are throttled do not hold up the others.
 * Safe for use by many threads.
 */
public final class WorkerPlaces {
    private final int places;
    private final int most;
    private final Consumer<WorkerPlaces> starter;
    private int taken;
    private int workers;

    /**
     * Creates places that are all free, and without a worker.
     *
     * @param places the number of tasks at once, without those that wait; at least 1
     * @param most the number of workers at once, those with tasks that wait included
     * @param starter starts one worker, which takes these places, and returns at once; called without a lock
     */
    public WorkerPlaces(int places, int most, Consumer<WorkerPlaces> starter) {
        if (places < 1) {
            throw new IllegalArgumentException("places is " + places + ", but must be at least 1");
        }
        this.places = places;
        this.most = Math.max(places, most);
        this.starter = requireNonNull(starter, "starter is null");
    }

    /** Starts a worker for each place. */
    public void start() {
        for (int worker = 0; worker < places; worker++) {
            startOne();
        }
    }

    /** Takes a place for the next task of a worker; where this returns false, the worker is one too many and has to end. */
    public synchronized boolean take() {
        if (taken >= places) {
            workers--;
            return false;
        }
        taken++;
        return true;
    }

    /** Gives the place of a task back that has ended. */
    public synchronized void give() {
        taken--;
    }

    /** Notes that a worker ends which finds no further task. It has a place. */
    public synchronized void leave() {
        taken--;
        workers--;
    }

    /**
     * Returns the fan-out of one task, which releases its place while all the work that runs there waits.
     *
     * @param fanOut runs the work
     */
    public Task task(RegionFanOut fanOut) {
        return new Task(requireNonNull(fanOut, "fanOut is null"));
    }

    private void startOne() {
        synchronized (this) {
            if (workers >= most) {
                return;
            }
            workers++;
        }
        starter.accept(this);
    }

    private void release() {
        boolean free;
        synchronized (this) {
            taken--;
            free = taken < places;
        }
        if (free) {
            startOne();
        }
    }

    /** There are more tasks than places then, until one of them ends. */
    private synchronized void reacquire() {
        taken++;
    }

    /** The fan-out of one task, to be closed when the task has ended. */
    public final class Task implements RegionFanOut, AutoCloseable {
        private final RegionFanOut fanOut;
        private int running;
        private int waiting;
        private boolean released;
        private boolean closed;

        private Task(RegionFanOut fanOut) {
            this.fanOut = fanOut;
        }

        @Override
        public Run start(@Nullable Integer concurrency, Duration limit) {
            return new TaskRun(this, fanOut.start(concurrency, limit));
        }

        /** Ends the task; its place is taken again, to be given back as that of any other task. */
        @Override
        public void close() {
            change(() -> closed = true);
        }

        private void change(Runnable counting) {
            boolean before;
            boolean after;
            synchronized (this) {
                before = released;
                counting.run();
                released = !closed && running > 0 && waiting >= running;
                after = released;
            }
            if (!before && after) {
                release();
            } else if (before && !after) {
                reacquire();
            }
        }

        private Runnable counted(Runnable work) {
            requireNonNull(work, "work is null");
            return () -> {
                change(() -> running++);
                try {
                    work.run();
                } finally {
                    change(() -> running--);
                }
            };
        }
    }

    /** A run whose work is counted. */
    private record TaskRun(Task task, RegionFanOut.Run run) implements RegionFanOut.Run {
        @Override
        public void submit(Region region, Runnable work) {
            run.submit(region, task.counted(work));
        }

        @Override
        public void submit(Runnable work) {
            run.submit(task.counted(work));
        }

        @Override
        public Runnable pause(Region region) {
            Runnable end = run.pause(region);
            task.change(() -> task.waiting++);
            return () -> {
                task.change(() -> task.waiting--);
                end.run();
            };
        }

        @Override
        public RegionFanOut.End await() {
            return run.await();
        }

        @Override
        public void cancel() {
            run.cancel();
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
