package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs scans on threads of its own. Callers that ask for the same scan at the same time share one; it is stopped when
 * the last of them has cancelled. Safe for use by many threads.
 */
final class AsyncRefresh implements AutoCloseable {
    /** The time for a scan to stop, so that the embedder can close the store after the discovery. */
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Function<ScanRequest, ScanReport> scan;
    private final DaemonThreads threads = new DaemonThreads("bedrock-discovery-refresh");
    private final Map<ScanRequest, Flight> flights = new HashMap<>();

    /** The flights whose threads have not ended, also those that no caller waits for any more. */
    private final Set<Flight> running = new HashSet<>();

    private boolean closed;

    AsyncRefresh(Function<ScanRequest, ScanReport> scan) {
        this.scan = scan;
    }

    /**
     * Starts a scan, or joins the one that is under way.
     *
     * @throws IllegalStateException after {@link #close}
     */
    synchronized CompletableFuture<ScanReport> start(ScanRequest request) {
        if (closed) {
            throw LiveCatalog.closedException();
        }
        Flight flight = flights.get(request);
        if (flight == null) {
            flight = new Flight(request);
            // First, because it may fail; the end of the thread waits for this method.
            flight.thread.start();
            flights.put(request, flight);
            running.add(flight);
        }
        return flight.join();
    }

    /** Stops every scan, and waits for their ends, which takes a moment. */
    @Override
    public void close() {
        List<Flight> stopping;
        synchronized (this) {
            closed = true;
            stopping = List.copyOf(running);
            stopping.forEach(flight -> flight.thread.interrupt());
        }
        for (Flight flight : stopping) {
            await(flight.thread);
        }
    }

    private static void await(Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(Flight flight, Waiter waiter) {
        flight.waiters.remove(waiter);
        if (flight.waiters.isEmpty() && flights.remove(flight.request, flight)) {
            flight.thread.interrupt();
        }
    }

    private synchronized List<Waiter> end(Flight flight) {
        running.remove(flight);
        flights.remove(flight.request, flight);
        return List.copyOf(flight.waiters);
    }

    /** A scan under way and the futures that wait for it. */
    private final class Flight {
        private final ScanRequest request;
        private final Thread thread;
        private final List<Waiter> waiters = new ArrayList<>();

        private Flight(ScanRequest request) {
            this.request = request;
            this.thread = threads.newThread(this::run);
        }

        private Waiter join() {
            Waiter waiter = new Waiter(this);
            waiters.add(waiter);
            return waiter;
        }

        private void run() {
            ScanReport report = null;
            Throwable failure = null;
            try {
                report = scan.apply(request);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            for (Waiter waiter : end(this)) {
                waiter.end(report, failure);
            }
        }
    }

    /** A future whose cancellation leaves the scan. */
    private final class Waiter extends CompletableFuture<ScanReport> {
        private final Flight flight;

        private Waiter(Flight flight) {
            this.flight = flight;
        }

        private void end(@Nullable ScanReport report, @Nullable Throwable failure) {
            boolean unused = report == null
                    ? completeExceptionally(failure == null ? new IllegalStateException("no report") : failure)
                    : complete(report);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                leave(flight, this);
            }
            return cancelled;
        }
    }
}
