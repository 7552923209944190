package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Availability;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.CatalogAssembly;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.Remembered;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about models from memory; only {@link #scan} and {@link #mapping} with {@code refresh} ask AWS. One
 * instance serves a whole application: it is safe for use by many threads, and every answer is immutable.
 */
public final class ModelDiscovery {
    private final CombinedScan scan;
    private final Remembered remembered;
    private final CatalogAssembly assembly;
    private final Clock clock;
    private final AtomicReference<@Nullable Catalog> current = new AtomicReference<>();
    private final AtomicInteger scans = new AtomicInteger();

    private ModelDiscovery(Builder builder) {
        this.scan = new CombinedScan(builder.ports, builder.freshness, builder.clock);
        this.remembered = new Remembered(builder.ports, builder.freshness, builder.clock);
        this.assembly = new CatalogAssembly(builder.ports.association(), builder.freshness);
        this.clock = builder.clock;
    }

    /** A discovery over these ports. */
    public static Builder over(DiscoveryPorts ports) {
        return new Builder(ports);
    }

    /**
     * Scans some regions, or all of them where {@code regions} is empty; blocks as {@link CombinedScan#scan} does.
     *
     * @param refresh whether to ask again for what is remembered and fresh
     */
    public ScanReport scan(Collection<Region> regions, boolean refresh) {
        ScanRequest request = ScanRequest.everywhere().withOnly(regions).withRefresh(refresh);
        return scan(request, ScanListener.SILENT);
    }

    /** Scans as asked, and answers from what is known then; blocks as {@link CombinedScan#scan} does. */
    public ScanReport scan(ScanRequest request, ScanListener listener) {
        int before = scans.get();
        ScanReport report = scan.scan(request, listener);
        if (report.unidentified() != null) {
            // In nobody's name there was nothing to learn, and what is known stays known.
            return report;
        }
        synchronized (scans) {
            boolean alone = scans.getAndIncrement() == before;
            current.set(alone ? report.catalog() : together(report.catalog()));
        }
        return report;
    }

    /** What another scan has learnt meanwhile is not all in the report, nor in a store that cannot be written. */
    private Catalog together(Catalog latest) {
        Catalog other = current.get();
        return other == null || !other.owner().equals(latest.owner())
                ? latest
                : assembly.assemble(
                        latest.owner(), other.memory().and(latest.memory()), latest.latencies(), latest.asOf());
    }

    /**
     * Everything known now, judged at the time of this call. Before the first scan of this instance it is read from the
     * store, without a call to AWS, as soon as there are credentials that say whose memory to read.
     *
     * @throws StoreException where the store cannot be read
     */
    public Catalog catalog() {
        Catalog known = current.get();
        if (known == null) {
            Catalog read = remembered.catalog();
            boolean first = !read.owner().isNobody() && current.compareAndSet(null, read);
            known = first ? read : Optional.ofNullable(current.get()).orElse(read);
        }
        return known.at(clock.instant());
    }

    /** The model as the best region that lists it has it; empty where no region is known to list it. */
    public Optional<ModelInRegion> model(ModelId id) {
        Catalog catalog = catalog();
        List<Region> listing = catalog.regionsOf(id);
        // The best of all may know the model by its profiles alone.
        return new BestRegionRanking(catalog)
                .rank(id, BestRegionRequest.ANY).ranking().stream()
                        .map(BestRegions.Ranked::region)
                        .filter(listing::contains)
                        .findFirst()
                        .or(() -> listing.stream().findFirst())
                        .flatMap(catalog::region)
                        .flatMap(region -> ModelInRegion.of(region, id));
    }

    /** The model as a region lists it; empty where it is not known to. */
    public Optional<ModelInRegion> model(ModelId id, Region region) {
        return catalog().region(region).flatMap(known -> ModelInRegion.of(known, id));
    }

    /** The regions known to list a model, sorted. */
    public List<Region> regionsOf(ModelId id) {
        return catalog().regionsOf(id);
    }

    /** Whether a region lists a model, or whether that is unknown. */
    public Availability availability(ModelId id, Region region) {
        return catalog().availability(id, region);
    }

    /** The regions from which a model can be called, preferred ones first. */
    public BestRegions bestRegions(ModelId id, List<Region> preferred) {
        return bestRegions(id, BestRegionRequest.preferring(preferred));
    }

    /** The regions from which a model can be called as asked. */
    public BestRegions bestRegions(ModelId id, BestRegionRequest request) {
        return new BestRegionRanking(catalog()).rank(id, request);
    }

    /** Which model a name means. */
    public Naming named(String name) {
        return new ModelNames(catalog()).find(name);
    }

    /**
     * Every region's models with the profiles that call them; regions without models are left out.
     *
     * @param refresh whether to scan everything again first
     */
    public SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping(boolean refresh) {
        if (refresh) {
            scan(List.of(), true);
        }
        return RegionMapping.of(catalog());
    }

    /** Sets up a {@link ModelDiscovery}. Not safe for use by many threads. */
    public static final class Builder {
        private final DiscoveryPorts ports;
        private Freshness freshness = Freshness.DEFAULT;
        private Clock clock = Clock.systemUTC();
        private boolean scanOnStart = true;

        private Builder(DiscoveryPorts ports) {
            this.ports = requireNonNull(ports, "ports is null");
        }

        /** For how long knowledge counts; {@link Freshness#DEFAULT} if not set. */
        public Builder freshness(Freshness times) {
            this.freshness = requireNonNull(times, "times is null");
            return this;
        }

        /** What time it is; the system's clock if not set. */
        public Builder clock(Clock source) {
            this.clock = requireNonNull(source, "source is null");
            return this;
        }

        /** Whether {@link #build} scans what is not remembered; it does if not set. */
        public Builder scanOnStart(boolean first) {
            this.scanOnStart = first;
            return this;
        }

        /** The discovery; blocks for a scan unless that was switched off. */
        public ModelDiscovery build() {
            ModelDiscovery discovery = new ModelDiscovery(this);
            if (scanOnStart) {
                discovery.scan(ScanRequest.everywhere(), ScanListener.SILENT);
            }
            return discovery;
        }
    }
}
