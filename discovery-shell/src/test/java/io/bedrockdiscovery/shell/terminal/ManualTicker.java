package io.bedrockdiscovery.shell.terminal;

import java.time.Duration;

/** A clock that ticks when a test says so. */
final class ManualTicker implements Ticker {
    private Runnable tick = () -> {};
    private boolean stopped;

    /** Ticks once, if anybody listens. */
    void tick() {
        if (!stopped) {
            tick.run();
        }
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public Runnable every(Duration pause, Runnable ticked) {
        tick = ticked;
        return () -> stopped = true;
    }
}
