package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The refreshes of one discovery, all made with the settings of its builder. Safe for use by many threads. */
final class Refreshes implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final LiveCatalog live;
    private final DiscoveryStore store;
    private final @Nullable RefreshTimer turns;
    private final ScanRequest request;
    private final ScanListener listener;
    private final Closer closer = new Closer();
    private final AsyncRefresh async;
    private final RefreshTimer timer;

    Refreshes(LiveCatalog live, BedrockDiscoveryBuilder builder) {
        this.live = live;
        this.store = builder.store;
        this.turns = builder.turns;
        this.request = builder.request();
        this.listener = builder.listener;
        this.async = closer.add(new AsyncRefresh(asked -> live.scan(asked, listener)));
        this.timer = closer.add(builder.timer == null ? RefreshTimer.onThread() : builder.timer);
    }

    /** Makes one refresh in this thread. */
    ScanReport now() {
        return live.scan(request, listener);
    }

    /** Makes one refresh on another thread, or joins the one under way. */
    CompletableFuture<ScanReport> async() {
        return async.start(request);
    }

    /** Starts periodic refreshes. */
    PeriodicRefresh every(Duration interval, RefreshListener follower) {
        live.requireOpen();
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("the interval is " + interval + ", but must be at least a second");
        }
        RefreshTurn turn = store.refreshLease()
                .map(lease -> new RefreshTurn(store, lease, live, turns == null ? RefreshTimer.onThread() : turns))
                .orElse(null);
        AsyncRefresh scans = turn == null
                ? async
                : closer.add(new AsyncRefresh(asked -> live.scanInto(turn.view(), asked, listener)));
        PeriodicRefresh periodic =
                closer.add(new PeriodicRefresh(live::get, scans, timer, request, interval, follower, turn));
        periodic.start();
        return periodic;
    }

    @Override
    public void close() {
        closer.close();
    }
}
