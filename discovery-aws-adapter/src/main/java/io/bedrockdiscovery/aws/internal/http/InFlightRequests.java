package io.bedrockdiscovery.aws.internal.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests in flight, at most one for each thread. Safe for use by many threads. */
final class InFlightRequests {
    private static final Logger LOG = LoggerFactory.getLogger(InFlightRequests.class);

    private final Map<Thread, InstrumentedRequest> requests = new ConcurrentHashMap<>();

    /** Adds the request of the current thread. */
    void add(InstrumentedRequest request) {
        requests.put(Thread.currentThread(), request);
    }

    /** Removes the request of the current thread. */
    void remove() {
        requests.remove(Thread.currentThread());
    }

    /** Returns the request of the current thread; empty if it makes none. */
    Optional<InstrumentedRequest> ofCurrentThread() {
        return Optional.ofNullable(requests.get(Thread.currentThread()));
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    void abortAll() {
        abort(any -> true);
    }

    /** Aborts the requests of interrupted threads. */
    void abortInterrupted() {
        abort(Thread::isInterrupted);
    }

    private void abort(Predicate<Thread> condition) {
        requests.forEach((thread, request) -> {
            if (condition.test(thread)) {
                abort(request);
            }
        });
    }

    private static void abort(InstrumentedRequest request) {
        try {
            request.abort();
        } catch (RuntimeException e) {
            // The other requests must be aborted all the same.
            LOG.warn("a request could not be aborted", e);
        }
    }
}
