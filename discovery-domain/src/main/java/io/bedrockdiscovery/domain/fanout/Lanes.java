package io.bedrockdiscovery.domain.fanout;

/** The permits that runs share to call regions; a run by itself is bounded by its own concurrency only. */
interface Lanes {
    /** The bound of a run by itself. */
    Lanes OF_ONE_RUN = new Lanes() {};

    /** Takes a permit to call a region; false where none is free, and the run is then woken when one is. */
    default boolean tryAcquire() {
        return true;
    }

    /** Gives a permit back. */
    default void release() {}

    /** Takes a permit that was given back for a while, even if none is free. */
    default void reacquire() {}

    /** Wakes other runs for the permits that were given back; must be called without a lock of a run. */
    default void wakeOthers() {}

    /** Ends the wait of a run that has ended. */
    default void leave() {}
}
