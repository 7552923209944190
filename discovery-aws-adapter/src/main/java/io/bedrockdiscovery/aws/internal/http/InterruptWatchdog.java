package io.bedrockdiscovery.aws.internal.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes requests interruptible. Blocking socket reads ignore interrupts; every 20 ms this aborts the requests whose
 * thread was interrupted. It rests while no request is in flight. Safe for use by many threads.
 */
final class InterruptWatchdog {
    private static final long INTERVAL_MILLIS = Duration.ofMillis(20).toMillis();

    private final AtomicBoolean watching = new AtomicBoolean();
    private final InFlightRequests requests;
    private final ScheduledExecutorService timer;

    /** Creates a watchdog that runs on a timer. */
    InterruptWatchdog(InFlightRequests requests, ScheduledExecutorService timer) {
        this.requests = requests;
        this.timer = timer;
    }

    /** Starts watching; to be called when a request has been added. */
    void wake() {
        if (watching.compareAndSet(false, true)) {
            scheduleCheck();
        }
    }

    private void check() {
        requests.abortInterrupted();
        if (requests.isEmpty()) {
            watching.set(false);
            // A request that was added in between found the watch still on.
            if (requests.isEmpty() || !watching.compareAndSet(false, true)) {
                return;
            }
        }
        scheduleCheck();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void scheduleCheck() {
        timer.schedule(this::check, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }
}
