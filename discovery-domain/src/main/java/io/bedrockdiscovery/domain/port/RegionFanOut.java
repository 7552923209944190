package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs the calls of many regions at once. Safe for use by many threads; runs do not affect each other. */
public interface RegionFanOut {
    /**
     * Starts a run.
     *
     * @param concurrency the number of regions at once, at least 1; null leaves it to the adapter
     * @param limit the time that the run may take, from now
     * @throws IllegalArgumentException if {@code concurrency} is less than 1
     */
    Run start(@Nullable Integer concurrency, Duration limit);

    /** The way in which a run ended. */
    enum End {
        /** All its work was done. */
        DONE,
        /** Its time was up. */
        TIME_UP,
        /** It was cancelled, or the waiting thread was interrupted. */
        CANCELLED
    }

    /**
     * One run. Safe for use by many threads; its work may submit further work. Work does not throw: an exception is a
     * bug, which an implementation may log or let through to the thread that waits.
     */
    interface Run extends AutoCloseable {
        /**
         * Submits work for a region and returns at once. Work that is submitted after the end of the run is dropped.
         */
        void submit(Region region, Runnable work);

        /**
         * Submits work that belongs to no region and returns at once. Work that is submitted after the end of the run
         * is dropped.
         */
        void submit(Runnable work);

        /**
         * Notes that the current work for a region waits before it repeats a call. A run that is bounded may let another
         * region begin meanwhile.
         *
         * @return ends the wait; to be run once, before the work ends
         */
        default Runnable pause(Region region) {
            return () -> {};
        }

        /**
         * Waits until all work is done, the time is up or the run is cancelled. The end of the time and a cancellation
         * interrupt running work and drop waiting work; this method then returns without waiting for either. An
         * interrupt of the waiting thread cancels the run and stays set.
         *
         * @throws IllegalStateException if the system makes no thread for the work; the message tells the remedy
         */
        End await();

        /** Ends the run as an interrupt does. Does nothing where it has ended already. */
        void cancel();

        /** Cancels the run unless it has ended, and frees its resources. Closing twice does nothing more. */
        @Override
        void close();
    }
}
