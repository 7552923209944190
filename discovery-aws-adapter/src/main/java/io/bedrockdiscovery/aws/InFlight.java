package io.bedrockdiscovery.aws;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests under way. A thread that waits for a socket does not notice an interrupt, so somebody else looks after
 * it and aborts the request of a thread that was interrupted. Nothing is looked at while nothing is under way.
 */
final class InFlight {
    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);
    private static final long INTERVAL_MILLIS = Duration.ofMillis(20).toMillis();

    private final Set<WireRequest> requests = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final ScheduledExecutorService timer;

    InFlight(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    void enter(WireRequest request) {
        requests.add(request);
        if (watching.compareAndSet(false, true)) {
            lookLater();
        }
    }

    void leave(WireRequest request) {
        requests.remove(request);
    }

    void abortAll() {
        requests.forEach(InFlight::abort);
    }

    /** One that cannot be aborted must not keep the others from being looked after. */
    private static void abort(WireRequest request) {
        try {
            request.abort();
        } catch (RuntimeException e) {
            LOG.warn("a request could not be aborted", e);
        }
    }

    private void look() {
        for (WireRequest request : requests) {
            if (request.isInterrupted()) {
                abort(request);
            }
        }
        if (requests.isEmpty()) {
            watching.set(false);
            // Somebody may have entered since, and have found the watch still on.
            if (requests.isEmpty() || !watching.compareAndSet(false, true)) {
                return;
            }
        }
        lookLater();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void lookLater() {
        timer.schedule(this::look, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }
}
