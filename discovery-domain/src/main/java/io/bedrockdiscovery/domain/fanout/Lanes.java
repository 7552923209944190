package io.bedrockdiscovery.domain.fanout;

/** The bound that a run shares with others; by itself a run is bounded by its own concurrency only. */
interface Lanes {
    /** The bound of a run by itself. */
    Lanes OF_ONE_RUN = new Lanes() {};

    /** Takes a region to call; false where none is free, and the run is then woken when one is. */
    default boolean take() {
        return true;
    }

    /** Gives a region back. */
    default void give() {}

    /** Takes a region that was given back for a while, even if none is free. */
    default void takeBack() {}

    /** Lets other runs open what was given back; must be called without a lock of a run. */
    default void wakeOthers() {}

    /** Ends the wait of a run that has ended. */
    default void leave() {}
}
