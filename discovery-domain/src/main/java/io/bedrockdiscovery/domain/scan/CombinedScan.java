package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Scans every region for models and both kinds of profiles in one pass, records the answers, and reports what is known
 * then. A call that fails costs only itself. Safe for use by many threads.
 */
public final class CombinedScan {
    private final BedrockSources sources;
    private final DiscoveryStore store;
    private final RegionFanOut fanOut;
    private final CatalogAssembler assembler;
    private final Freshness freshness;
    private final Clock clock;
    private final AccountMemory memory;
    private final CatalogMemory catalogs;

    /**
     * Creates a scan.
     *
     * @param freshness the times for which answers and failures need not be asked for again
     * @param memory the account that the discovery has worked for
     * @param catalogs what was read from the store
     */
    public CombinedScan(
            BedrockSources sources,
            DiscoveryStore store,
            RegionFanOut fanOut,
            CatalogAssembler assembler,
            Freshness freshness,
            Clock clock,
            AccountMemory memory,
            CatalogMemory catalogs) {
        this.sources = requireNonNull(sources, "sources is null");
        this.store = requireNonNull(store, "store is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
        this.assembler = requireNonNull(assembler, "assembler is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.memory = requireNonNull(memory, "memory is null");
        this.catalogs = requireNonNull(catalogs, "catalogs is null");
    }

    /** Returns a scan that differs in the store only. */
    public CombinedScan into(DiscoveryStore other) {
        return new CombinedScan(sources, other, fanOut, assembler, freshness, clock, memory, catalogs);
    }

    /**
     * Scans. Blocks until every call has ended, the deadline has passed or the thread is interrupted; in the latter two
     * cases the answers so far are recorded and reported all the same, and an interrupt stays set.
     *
     * @throws NoSuchRegionException if a named region exists neither in EC2's list nor in the adapter's
     * @throws MixedPartitionsException if regions of several partitions are named
     */
    public ScanReport scan(ScanRequest request, ScanListener listener) {
        return scan(request, listener, progress -> {});
    }

    /**
     * Scans as {@link #scan(ScanRequest, ScanListener)} does.
     *
     * @param calling called once before the first call, with the answers so far, which can be asked for at any time
     */
    public ScanReport scan(ScanRequest request, ScanListener listener, Consumer<ScanProgress> calling) {
        requireNonNull(request, "request is null");
        requireNonNull(listener, "listener is null");
        requireNonNull(calling, "calling is null");
        return new ScanRun(
                        sources,
                        new BestEffortStore(store),
                        fanOut,
                        assembler,
                        freshness,
                        clock,
                        memory,
                        catalogs,
                        request,
                        listener,
                        calling)
                .run();
    }
}
