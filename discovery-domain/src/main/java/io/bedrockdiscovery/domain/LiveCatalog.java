package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.AccountMemory;
import io.bedrockdiscovery.domain.scan.CatalogLoader;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.ScanProgress;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that a discovery answers from: read from the store at first, then kept up to date by its scans. Until
 * something needs all of it, answers about one model read their part only.
 */
final class LiveCatalog {
    private final CombinedScan scan;
    private final CatalogLoader loader;
    private final CatalogAssembler assembler;
    private final Clock clock;
    private final ScansUnderWay underWay;
    private final Set<Region> only;
    private final AtomicReference<@Nullable Catalog> current = new AtomicReference<>();
    private final AtomicReference<@Nullable Catalog> partial = new AtomicReference<>();
    private final AtomicReference<@Nullable Restricted> restricted = new AtomicReference<>();
    private final AtomicInteger scans = new AtomicInteger();
    private final AtomicBoolean isOutdated = new AtomicBoolean();
    private volatile boolean closed;

    /** A catalogue with some of the regions of another one only, which need not be indexed for each question. */
    private record Restricted(Catalog from, Catalog catalog) {}

    LiveCatalog(CombinedScan scan, CatalogLoader loader, CatalogAssembler assembler, Clock clock, Set<Region> only) {
        this.scan = scan;
        this.loader = loader;
        this.assembler = assembler;
        this.clock = clock;
        this.underWay = new ScansUnderWay(assembler);
        this.only = Set.copyOf(only);
    }

    static LiveCatalog over(
            BedrockSources sources, RegionFanOut fanOut, CatalogAssembler assembler, BedrockDiscoveryBuilder builder) {
        DiscoveryStore store = builder.store;
        Clock clock = builder.clock;
        AccountMemory memory = new AccountMemory();
        return new LiveCatalog(
                new CombinedScan(sources, store, fanOut, assembler, builder.freshness, clock, memory, builder.memory),
                new CatalogLoader(sources, store, assembler, clock, memory, builder.memory),
                assembler,
                clock,
                builder.regions);
    }

    static IllegalStateException closedException() {
        return new IllegalStateException("this discovery is closed");
    }

    /** Refuses every further question. */
    void close() {
        closed = true;
    }

    void requireOpen() {
        if (closed) {
            throw closedException();
        }
    }

    /** Scans. The regions of this catalogue are scanned where the request names none. */
    ScanReport scan(ScanRequest request, ScanListener listener) {
        return scan(scan, request, listener);
    }

    /** Scans as {@link #scan(ScanRequest, ScanListener)} does, but writes to another view of the store. */
    ScanReport scanInto(DiscoveryStore view, ScanRequest request, ScanListener listener) {
        return scan(scan.into(view), request, listener);
    }

    private ScanReport scan(CombinedScan combined, ScanRequest request, ScanListener listener) {
        requireOpen();
        ScanRequest scoped = request.only().isEmpty() ? request.withOnly(only) : request;
        List<ScanProgress> started = new ArrayList<>();
        try {
            return keep(scans.get(), combined.scan(scoped, new ViewedListener(listener, this::view), progress -> {
                // A scan about one model does not know enough of the others.
                if (scoped.about() == null) {
                    started.add(progress);
                    underWay.add(progress);
                }
            }));
        } finally {
            started.forEach(underWay::remove);
        }
    }

    private void view() {
        Catalog known = current.get();
        if (known != null) {
            underWay.update(known, clock.instant());
        }
    }

    private ScanReport keep(int before, ScanReport report) {
        if (report.credentialsFailure() != null) {
            // Nothing was scanned without credentials; the current catalogue stays.
            return report;
        }
        if (!report.kept().isWhole()) {
            partial.set(report.kept());
            return report;
        }
        synchronized (scans) {
            boolean alone = scans.getAndIncrement() == before;
            current.set(alone ? report.kept() : merged(report.kept()));
        }
        return report;
    }

    /** Merges the catalogue of a concurrent scan: this report may predate it, and the store may not be writable. */
    private Catalog merged(Catalog latest) {
        Catalog other = current.get();
        return other == null || !other.owner().equals(latest.owner())
                ? latest
                : assembler.assemble(
                        latest.owner(),
                        other.observations().merge(latest.observations(), latest.asOf()),
                        latest.latencies(),
                        latest.asOf());
    }

    /**
     * Returns the current catalogue, with staleness judged now. It is read again each time while there are no
     * credentials.
     */
    Catalog get() {
        requireOpen();
        if (isOutdated.getAndSet(false) && current.get() != null) {
            reload();
        }
        Catalog known = current.get();
        if (known == null) {
            Catalog read = loader.load();
            boolean first = !read.owner().isNobody() && current.compareAndSet(null, read);
            known = first ? read : Optional.ofNullable(current.get()).orElse(read);
        }
        Instant now = clock.instant();
        return within(underWay.over(known, now)).at(now);
    }

    private Catalog within(Catalog catalog) {
        if (only.isEmpty()) {
            return catalog;
        }
        Restricted before = restricted.get();
        if (before == null || before.from() != catalog) {
            before = new Restricted(catalog, catalog.within(only));
            restricted.set(before);
        }
        return before.catalog();
    }

    /** Has the next question read the catalogue again. Returns whether this one is still open. */
    boolean outdate() {
        isOutdated.set(true);
        return !closed;
    }

    /** Reads the catalogue from the store again, because another process has written to it. */
    void reload() {
        requireOpen();
        int before = scans.get();
        Catalog read = loader.load();
        synchronized (scans) {
            // What a scan of this process has just learnt may not be in it.
            if (!read.owner().isNobody() && scans.get() == before) {
                current.set(read);
            }
        }
    }

    /** Returns the regions that the discovery is restricted to; none for all. */
    Set<Region> only() {
        return only;
    }

    /** Reports on the regions of a request as they are remembered. */
    ScanReport cached(ScanRequest request) {
        String about = request.about();
        if (about == null || current.get() != null) {
            return ScanReport.ofRemembered(get(), request);
        }
        requireOpen();
        Catalog read = loader.loadAbout(about);
        partial.set(read);
        return ScanReport.ofRemembered(read.within(only), request);
    }

    /** Returns the owner of the current catalogue. */
    Owner owner() {
        requireOpen();
        Catalog read = current.get() == null ? partial.get() : null;
        return read == null || read.owner().isNobody() ? get().owner() : read.owner();
    }
}
