package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.CatalogLoader;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.util.Optional;
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
    private final AtomicReference<@Nullable Catalog> current = new AtomicReference<>();
    private final AtomicReference<@Nullable Catalog> partial = new AtomicReference<>();
    private final AtomicInteger scans = new AtomicInteger();

    LiveCatalog(CombinedScan scan, CatalogLoader loader, CatalogAssembler assembler, Clock clock) {
        this.scan = scan;
        this.loader = loader;
        this.assembler = assembler;
        this.clock = clock;
    }

    static LiveCatalog over(
            BedrockSources sources,
            DiscoveryStore store,
            RegionFanOut fanOut,
            CatalogAssembler assembler,
            Freshness freshness,
            Clock clock) {
        return new LiveCatalog(
                new CombinedScan(sources, store, fanOut, assembler, freshness, clock),
                new CatalogLoader(sources, store, assembler, clock),
                assembler,
                clock);
    }

    ScanReport scan(ScanRequest request, ScanListener listener) {
        int before = scans.get();
        ScanReport report = scan.scan(request, listener);
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
                        other.observations().and(latest.observations()),
                        latest.latencies(),
                        latest.asOf());
    }

    /**
     * Returns the current catalogue, with staleness judged now. It is read again each time while there are no
     * credentials.
     */
    Catalog get() {
        Catalog known = current.get();
        if (known == null) {
            Catalog read = loader.load();
            boolean first = !read.owner().isNobody() && current.compareAndSet(null, read);
            known = first ? read : Optional.ofNullable(current.get()).orElse(read);
        }
        return known.at(clock.instant());
    }

    /** Reports on the regions of a request as they are remembered. */
    ScanReport cached(ScanRequest request) {
        String about = request.about();
        if (about == null || current.get() != null) {
            return ScanReport.ofRemembered(get(), request);
        }
        Catalog read = loader.loadAbout(about);
        partial.set(read);
        return ScanReport.ofRemembered(read, request);
    }

    /** Returns the owner of the current catalogue. */
    Owner owner() {
        Catalog read = current.get() == null ? partial.get() : null;
        return read == null || read.owner().isNobody() ? get().owner() : read.owner();
    }
}
