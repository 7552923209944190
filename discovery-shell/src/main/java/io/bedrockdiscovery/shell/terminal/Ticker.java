package io.bedrockdiscovery.shell.terminal;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** The source of regular ticks. */
@FunctionalInterface
interface Ticker {
    /** The clock of this process, which ticks on a thread of its own that keeps no program alive. */
    Ticker OF_THE_PROCESS = (pause, tick) -> {
        Timer timer = new Timer("scan-progress", true);
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                tick.run();
            }
        };
        timer.schedule(task, pause.toMillis(), pause.toMillis());
        return timer::cancel;
    };

    /** Calls {@code tick} after every {@code pause}, until the returned action is run. */
    Runnable every(Duration pause, Runnable tick);
}
