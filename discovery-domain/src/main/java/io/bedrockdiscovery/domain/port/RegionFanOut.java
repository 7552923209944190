package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs the calls of many regions at once. Safe for use by many threads; every run stands for itself. */
public interface RegionFanOut {
    /**
     * Starts a run.
     *
     * @param concurrency how many regions at once; null leaves it to the adapter
     * @param limit how long the run may take, from now
     */
    Run start(@Nullable Integer concurrency, Duration limit);

    /** How a run ended. */
    enum End {
        /** All its work was done. */
        DONE,
        /** Its time was up. */
        TIME_UP,
        /** It was cancelled, or the waiting thread was interrupted. */
        CANCELLED
    }

    /** One run. Its work may hand in further work. */
    interface Run extends AutoCloseable {
        /** Hands in work for a region; returns at once. Dropped silently when the run has ended. */
        void submit(Region region, Runnable work);

        /** Hands in work that belongs to no region; returns at once. Dropped silently when the run has ended. */
        void submit(Runnable work);

        /**
         * Waits until all work is done, the time is up or the run is cancelled. In the latter two cases work that runs
         * is interrupted, work that waits is dropped, and nobody waits for either. An interrupt of the waiting thread
         * cancels the run and stays set.
         */
        End await();

        /** Ends the run, as if it had been interrupted; nothing happens where it has ended already. */
        void cancel();

        /** Frees what the run holds; cancels it first where it has not ended. */
        @Override
        void close();
    }
}
