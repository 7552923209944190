package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.RegionMapping;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanker;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about models from what is remembered; only {@link #scan} and {@link #mapping} with {@code refresh}
 * ask AWS. One instance serves a whole application: it is safe for use by many threads, and every answer is immutable.
 *
 * @see BedrockDiscovery#models
 */
public final class ModelDiscovery implements AutoCloseable {
    private final LiveCatalog live;
    private final ScanRequest request;
    private final ScanListener listener;
    private final @Nullable BedrockDiscovery own;

    ModelDiscovery(LiveCatalog live, ScanRequest request, ScanListener listener) {
        this(live, request, listener, null);
    }

    private ModelDiscovery(
            LiveCatalog live, ScanRequest request, ScanListener listener, @Nullable BedrockDiscovery own) {
        this.live = live;
        this.request = request;
        this.listener = listener;
        this.own = own;
    }

    /** Returns a builder for a discovery over these sources and this store. */
    public static Builder over(BedrockSources sources, DiscoveryStore store) {
        return new Builder(sources, store);
    }

    /**
     * Scans some regions, or all of them where {@code regions} is empty. Blocks for at most 30 seconds.
     *
     * @param refresh true to ask again for answers that are remembered and fresh
     */
    public ScanReport scan(Collection<Region> regions, boolean refresh) {
        return scan(request.withOnly(regions).withRefresh(refresh), listener);
    }

    /** Scans as requested. Blocks as {@link io.bedrockdiscovery.domain.scan.CombinedScan#scan} does. */
    public ScanReport scan(ScanRequest request, ScanListener listener) {
        return live.scan(request, listener);
    }

    /**
     * Returns the current catalogue, with staleness evaluated now. It is read from the store until the first scan of
     * this instance, without a request to AWS except those that resolving the credentials may need. It is empty without
     * credentials.
     *
     * @throws StoreException if the store cannot be read
     */
    public Catalog catalog() {
        return live.get();
    }

    /** Returns the model as the best region that lists it has it; empty where no region is known to list it. */
    public Optional<ModelInRegion> model(ModelId id) {
        return new RegionRanker(catalog()).bestListing(id);
    }

    /** Returns the model as a region lists it; empty where the region is not known to list it. */
    public Optional<ModelInRegion> model(ModelId id, Region region) {
        return catalog().region(region).flatMap(known -> ModelInRegion.of(known, id));
    }

    /** Returns the regions known to list a model, sorted. */
    public List<Region> regionsOf(ModelId id) {
        return catalog().regionsOf(id);
    }

    /** Returns whether a region lists a model: present, absent or unknown. */
    public Availability availability(ModelId id, Region region) {
        return catalog().availability(id, region);
    }

    /** Returns the regions from which a model can be called, preferred ones first. */
    public RegionRanking bestRegions(ModelId id, List<Region> preferred) {
        return bestRegions(id, RankingCriteria.preferring(preferred));
    }

    /** Returns the regions from which a model can be called as asked, best first. */
    public RegionRanking bestRegions(ModelId id, RankingCriteria criteria) {
        return new RegionRanker(catalog()).rank(id, criteria);
    }

    /** Returns the model that a name means, or the candidates. */
    public NameMatch named(String name) {
        return new ModelNameResolver(catalog()).find(name);
    }

    /**
     * Returns every region's models with the profiles that call them; regions without models are left out.
     *
     * @param refresh true to scan everything again first; that blocks for at most 30 seconds
     */
    public SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping(boolean refresh) {
        if (refresh) {
            scan(List.of(), true);
        }
        return RegionMapping.of(catalog());
    }

    /**
     * Ends the scans under way and the threads of a discovery that {@link Builder#build} has made; sources and store stay
     * open. Does nothing for the one of a {@link BedrockDiscovery}, which is closed with that.
     */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    /** Builds a {@link ModelDiscovery}. Not safe for use by many threads. */
    public static final class Builder {
        private final BedrockDiscoveryBuilder discovery;
        private boolean scanOnStart = true;

        private Builder(BedrockSources sources, DiscoveryStore store) {
            this.discovery = BedrockDiscovery.builder(sources, store);
        }

        /** Sets the times for which observations count as fresh; {@link Freshness#DEFAULT} if not set. */
        public Builder freshness(Freshness times) {
            discovery.freshness(times);
            return this;
        }

        /** Sets the clock; the system's if not set. */
        public Builder clock(Clock source) {
            discovery.clock(source);
            return this;
        }

        /** Sets the fan-out that runs the calls; threads of its own if not set. It is not closed with the discovery. */
        public Builder fanOut(RegionFanOut runner) {
            discovery.fanOut(runner);
            return this;
        }

        /** Sets whether {@link #build} scans what is not remembered; it does if not set. */
        public Builder scanOnStart(boolean first) {
            this.scanOnStart = first;
            return this;
        }

        /** Builds the discovery. Blocks for a scan of at most 30 seconds unless that was switched off. */
        public ModelDiscovery build() {
            BedrockDiscovery own = discovery.build();
            ModelDiscovery all = own.models();
            ModelDiscovery models = new ModelDiscovery(all.live, all.request, all.listener, own);
            if (scanOnStart) {
                ScanReport unused = models.scan(List.of(), false);
            }
            return models;
        }
    }
}
