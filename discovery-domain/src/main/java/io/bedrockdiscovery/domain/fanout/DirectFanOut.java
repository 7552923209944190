package io.bedrockdiscovery.domain.fanout;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does all work in the thread that waits for it, in the order of submission, so that a scan takes the same course every
 * time. It checks the time and looks for a cancellation between two pieces of work, and interrupts none. An exception
 * of the work leaves {@link RegionFanOut.Run#await}.
 */
public final class DirectFanOut implements RegionFanOut {
    private final Clock clock;

    /** Creates a fan-out that limits its runs by the system's clock. */
    public DirectFanOut() {
        this(Clock.systemUTC());
    }

    /** Creates a fan-out that limits its runs by a clock. */
    public DirectFanOut(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Run start(@Nullable Integer concurrency, Duration limit) {
        if (concurrency != null && concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency + ", but must be at least 1");
        }
        return new DirectRun(clock, clock.instant().plus(limit));
    }

    private static final class DirectRun implements Run {
        private final Clock clock;
        private final Instant end;
        private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicReference<@Nullable End> ended = new AtomicReference<>();

        DirectRun(Clock clock, Instant end) {
            this.clock = clock;
            this.end = end;
        }

        @Override
        public void submit(Region region, Runnable work) {
            requireNonNull(region, "region is null");
            submit(work);
        }

        @Override
        public void submit(Runnable work) {
            requireNonNull(work, "work is null");
            if (ended.get() == null) {
                waiting.add(work);
            }
        }

        @Override
        public End await() {
            while (ended.get() == null) {
                if (Thread.currentThread().isInterrupted()) {
                    end(End.CANCELLED);
                    break;
                }
                Runnable next = waiting.poll();
                if (next == null) {
                    end(End.DONE);
                } else if (clock.instant().isBefore(end)) {
                    next.run();
                } else {
                    end(End.TIME_UP);
                }
            }
            return requireNonNull(ended.get());
        }

        @Override
        public void cancel() {
            end(End.CANCELLED);
        }

        @Override
        public void close() {
            cancel();
        }

        private void end(End reason) {
            ended.compareAndSet(null, reason);
            waiting.clear();
        }
    }
}
