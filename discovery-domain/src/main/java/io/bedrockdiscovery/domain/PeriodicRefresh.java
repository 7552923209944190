package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The handle of refreshes that come again and again, each a while after the end of the one before, and sooner after one that
 * has failed.
 *
 * @see BedrockDiscovery#refreshEvery
 */
public final class PeriodicRefresh implements AutoCloseable {
    private final Supplier<Catalog> catalog;
    private final AsyncRefresh refresh;
    private final RefreshTimer timer;
    private final ScanRequest request;
    private final RefreshDelays delays;
    private final RefreshListener listener;
    private final @Nullable RefreshTurn turn;
    private @Nullable CompletableFuture<ScanReport> running;
    private @Nullable Runnable due;
    private boolean closed;

    PeriodicRefresh(
            Supplier<Catalog> catalog,
            AsyncRefresh refresh,
            RefreshTimer timer,
            ScanRequest request,
            Duration interval,
            RefreshListener listener,
            @Nullable RefreshTurn turn) {
        this.catalog = catalog;
        this.refresh = refresh;
        this.timer = timer;
        this.request = request;
        this.delays = new RefreshDelays(interval);
        this.listener = listener;
        this.turn = turn;
    }

    /** Schedules the first refresh, for at once. It asks for what is missing or not fresh, the others for everything. */
    void start() {
        if (turn == null) {
            startNow();
        } else {
            turn.start(this::startNow);
        }
    }

    private synchronized void startNow() {
        if (closed) {
            return;
        }
        if (due != null) {
            due.run();
        }
        due = timer.schedule(() -> run(request), Duration.ZERO);
    }

    /** Ends the refreshes, also the one that is under way. Closing twice does nothing more. */
    @Override
    public void close() {
        CompletableFuture<ScanReport> stopped;
        Runnable dropped;
        synchronized (this) {
            closed = true;
            stopped = running;
            dropped = due;
        }
        if (dropped != null) {
            dropped.run();
        }
        if (stopped != null) {
            stopped.cancel(true);
        }
        if (turn != null) {
            turn.close();
        }
    }

    private void run(ScanRequest asked) {
        if (turn != null && !turn.isMine()) {
            // The turn starts the refreshes again when it comes back.
            return;
        }
        try {
            Catalog before = catalog.get();
            CompletableFuture<ScanReport> started = start(asked);
            if (started != null) {
                CompletableFuture<ScanReport> unused =
                        started.whenComplete((report, failure) -> ended(before, report, failure));
            }
        } catch (RuntimeException e) {
            ended(null, null, e);
        }
    }

    private synchronized @Nullable CompletableFuture<ScanReport> start(ScanRequest asked) {
        running = closed ? null : refresh.start(asked);
        return running;
    }

    private void ended(@Nullable Catalog before, @Nullable ScanReport report, @Nullable Throwable failure) {
        if (isClosed()) {
            return;
        }
        try {
            if (report != null && before != null) {
                listener.refreshed(report, changes(before, report));
            } else {
                listener.failed(exception(failure));
            }
        } catch (RuntimeException e) {
            System.getLogger(PeriodicRefresh.class.getName())
                    .log(System.Logger.Level.WARNING, "the listener of a refresh has failed", e);
        }
        scheduleNext(report);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void scheduleNext(@Nullable ScanReport report) {
        if (!closed) {
            due = timer.schedule(() -> run(request.withRefresh(true)), delays.after(report));
        }
    }

    /** Returns the changes; none where the account is another one than before, or there were no credentials. */
    private static Changes changes(Catalog before, ScanReport report) {
        Observations now = report.kept().observations();
        return Changes.between(before.owner().equals(report.kept().owner()) ? before.observations() : now, now);
    }

    private static RuntimeException exception(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("the refresh failed: " + cause, cause);
    }
}
