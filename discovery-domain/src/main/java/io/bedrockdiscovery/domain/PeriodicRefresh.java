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
    private boolean soon;
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
            begin(true);
        } else {
            turn.start(this::begin);
        }
    }

    /**
     * Begins with the refreshes of a turn, or goes on with them.
     *
     * @param isNew whether another process may have had the turn meanwhile, so that a refresh is due at once
     */
    private synchronized void begin(boolean isNew) {
        soon |= isNew;
        // The end of a refresh schedules the next one.
        if (!closed && !isRunning() && (soon || due == null)) {
            schedule(request, Duration.ZERO);
        }
    }

    /** Schedules a refresh in place of the one that was to come. */
    private synchronized void schedule(ScanRequest next, Duration delay) {
        if (due != null) {
            due.run();
        }
        due = timer.schedule(() -> run(next), delay);
    }

    /** Ends the refreshes, also the one that is under way, which records what it has learnt. Closing twice does nothing more. */
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
            // A scan writes what it has learnt, for which it needs the turn. Its threads are of this refresh alone.
            refresh.close();
            turn.close();
        }
    }

    private void run(ScanRequest asked) {
        if (!mayBegin()) {
            return;
        }
        try {
            Catalog before = catalog.get();
            CompletableFuture<ScanReport> started = start(asked);
            if (started != null) {
                CompletableFuture<ScanReport> unused =
                        started.whenComplete((report, failure) -> ended(before, report, failure));
            }
        } catch (RuntimeException | Error e) {
            ended(null, null, e);
        }
    }

    private synchronized boolean mayBegin() {
        if (turn != null && !turn.isMine()) {
            // The turn begins again when it comes back.
            due = null;
            return false;
        }
        soon = false;
        return true;
    }

    private synchronized @Nullable CompletableFuture<ScanReport> start(ScanRequest asked) {
        if (closed || isRunning()) {
            return null;
        }
        running = refresh.start(asked);
        return running;
    }

    private synchronized boolean isRunning() {
        return running != null && !running.isDone();
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
        Duration delay = delays.after(report);
        if (closed) {
            return;
        }
        if (soon) {
            schedule(request, Duration.ZERO);
        } else {
            schedule(request.withRefresh(true), delay);
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
