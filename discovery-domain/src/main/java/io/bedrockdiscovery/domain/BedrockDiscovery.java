package io.bedrockdiscovery.domain;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.access.AccessCheck;
import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.catalog.RegionMapping;
import io.bedrockdiscovery.domain.change.ChangeHistory;
import io.bedrockdiscovery.domain.change.ChangeReport;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.latency.LatencyMeasurement;
import io.bedrockdiscovery.domain.latency.LatencyReport;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.lookup.ProfileFinder;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.route.IamPolicy;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.NamedRoutes;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.target.TargetLists;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the library: the Amazon Bedrock models and inference profiles of one account, over sources that
 * ask AWS and a store that remembers the answers.
 *
 * <pre>{@code
 * BedrockDiscovery discovery = BedrockDiscovery.over(sources, store);
 * discovery.refresh();
 * Resolution resolution = discovery.resolve("nova-pro", BedrockDiscovery.from("eu-west-1").within("eu"));
 * }</pre>
 *
 * <p>Only {@link #refresh}, its asynchronous forms, {@link #scan}, {@link #checkAccess}, {@link #targets} and {@link
 * #measureLatency} ask AWS. Every other method answers at once from the catalogue, never waits for a scan, and tells how far
 * the answer is known: {@link Knowledge}. The catalogue is read from the store until the first scan of this instance;
 * that needs credentials, and resolving them may need a request.
 *
 * <p>One instance serves a whole application. It is safe for use by many threads, and every answer is immutable.
 * Answers are values: a name that is not found, or a model that cannot be called, is part of the answer and no
 * exception. Exceptions that report a failure extend {@link io.bedrockdiscovery.domain.model.DiscoveryException}; every
 * method that answers may throw {@link StoreException} if the store cannot be read.
 */
public final class BedrockDiscovery implements AutoCloseable {
    private final DiscoveryStore store;
    private final Clock clock;
    private final LiveCatalog live;
    private final ModelDiscovery models;
    private final AccessCheck access;
    private final TargetLists targets;
    private final LatencyMeasurement latency;
    private final Refreshes refreshes;
    private final Closer closer = new Closer();

    BedrockDiscovery(BedrockDiscoveryBuilder builder) {
        this.store = builder.store;
        this.clock = builder.clock;
        BedrockSources sources = builder.sources();
        RegionFanOut fanOut = builder.fanOut == null ? closer.add(new ThreadFanOut()) : builder.fanOut;
        CatalogAssembler assembler = new CatalogAssembler(builder.association, builder.freshness);
        this.live = LiveCatalog.over(sources, fanOut, assembler, builder);
        this.refreshes = closer.add(new Refreshes(live, builder));
        this.models = new ModelDiscovery(live, builder.request(), builder.listener);
        this.access = new AccessCheck(sources.access(), store, fanOut, builder.freshness, clock);
        this.targets = new TargetLists(sources, store, fanOut, builder.freshness, clock);
        this.latency = new LatencyMeasurement(sources.latency(), store, fanOut);
    }

    /** Returns a discovery with the defaults of {@link BedrockDiscoveryBuilder}. Asks nothing yet. */
    public static BedrockDiscovery over(BedrockSources sources, DiscoveryStore store) {
        return builder(sources, store).build();
    }

    /** Returns a builder for a discovery over these sources and this store. */
    public static BedrockDiscoveryBuilder builder(BedrockSources sources, DiscoveryStore store) {
        return new BedrockDiscoveryBuilder(sources, store);
    }

    /** Returns criteria for calls from a region, as {@link RouteCriteria#from(String)} does. */
    public static RouteCriteria from(String region) {
        return RouteCriteria.from(region);
    }

    /**
     * Scans the regions of the builder, all by default, for answers that are missing or no longer fresh. Blocks for at most
     * the deadline of the builder, 30 seconds by default. Regions can be asked about as soon as they have answered.
     */
    public ScanReport refresh() {
        return refreshes.now();
    }

    /**
     * Refreshes as {@link #refresh} does, on a thread of its own. Callers share a refresh that is under way; it stops when
     * the last of them cancels, and what it has learnt by then is kept.
     */
    public CompletableFuture<ScanReport> refreshAsync() {
        return refreshes.async();
    }

    /** Refreshes as {@link #refreshEvery(Duration, RefreshListener)} does, without a listener. */
    public PeriodicRefresh refreshEvery(Duration interval) {
        return refreshEvery(interval, (report, changes) -> {});
    }

    /**
     * Refreshes at once, then again and again, on threads of its own. The first refresh asks for what is missing or no
     * longer fresh, each further one for everything. A failure leaves what was known before; the next refresh comes after
     * a minute or a shorter interval, and twice as late with each further failure, up to the interval or 15 minutes. Of the
     * processes that share a store with a lease, one refreshes; when it ends or hangs, another one takes over.
     *
     * @param interval from the end of one refresh to the next, as all times give or take a tenth; at least a second
     * @param listener notified of every refresh, with the changes
     * @return the handle that ends the refreshes; closing this discovery ends them, too
     */
    public PeriodicRefresh refreshEvery(Duration interval, RefreshListener listener) {
        return refreshes.every(interval, requireNonNull(listener, "listener is null"));
    }

    /**
     * Scans as requested. Blocks until every call has ended, the deadline has passed or the thread is interrupted.
     *
     * @throws io.bedrockdiscovery.domain.scan.NoSuchRegionException if a named region does not exist
     * @throws io.bedrockdiscovery.domain.scan.MixedPartitionsException if regions of several partitions are named
     */
    public ScanReport scan(ScanRequest request, ScanListener listener) {
        return live.scan(request, listener);
    }

    /** Reports on the regions of a request as they are remembered, without a request to AWS. */
    public ScanReport cached(ScanRequest request) {
        return live.cached(request);
    }

    /** Returns the current catalogue, with staleness evaluated now. */
    public Catalog catalog() {
        return live.get();
    }

    /**
     * Returns the degree to which the whole catalogue is known. Answers about one model tell it for themselves; those of
     * {@link #mapping}, {@link #listModels} and {@link #profile} are plain collections.
     */
    public Knowledge knowledge() {
        return catalog().knowledge();
    }

    /** Returns the questions about models by id, over the same catalogue. */
    public ModelDiscovery models() {
        return models;
    }

    /** Returns the questions about the profiles of a model, over the same catalogue. */
    public ProfileDiscovery profiles() {
        return new ProfileDiscovery(models);
    }

    /**
     * Returns the model that a name means, or the candidates. A name is an id, an ARN, the id of a profile, a name for
     * display or a part of one; decorations such as the prefixes of routers are taken off and noted.
     */
    public NameMatch named(String name) {
        return new ModelNameResolver(catalog()).find(name);
    }

    /** Resolves a name to the string to pass as {@code modelId}; {@link #lifecycle} tells how long calls will succeed. */
    public Resolution resolve(String name, RouteCriteria criteria) {
        return CachedRoutes.of(catalog(), targets, criteria).resolve(name, criteria);
    }

    /** Returns the lifecycle of a model for calls from a region, with the models that can replace it under these criteria. */
    public ModelLifecycle lifecycle(ModelId model, Region region, RouteCriteria criteria) {
        return new LifecycleResolver(catalog()).of(model, region, criteria);
    }

    /** Lists every route of a model that meets the criteria, those that a call takes only when asked for as well. */
    public RouteListing routes(String name, RouteCriteria criteria) {
        return CachedRoutes.of(catalog(), targets, criteria).routes(name, criteria);
    }

    /** Writes the IAM policy that allows the route which {@link #resolve} picks, and nothing more. */
    public IamPolicy iamPolicy(String name, RouteCriteria criteria) {
        return CachedRoutes.of(catalog(), targets, criteria).policy(name, criteria);
    }

    /** Ranks the regions from which a model can be called as asked; without a ranking if the name means no model. */
    public RegionRanking bestRegions(String name, RankingCriteria criteria) {
        return new NamedRoutes(catalog()).rank(name, criteria);
    }

    /** Returns a profile, named by its id or ARN, as each region that lists it has it; sorted by region. */
    public List<ProfileInRegion> profile(String idOrArn) {
        return new ProfileFinder(catalog()).find(idOrArn);
    }

    /** Returns every model that a filter keeps, with the regions that list it. */
    public SortedMap<ModelId, List<ModelInRegion>> listModels(DiscoveryFilter filter) {
        return RegionMapping.byModel(catalog().showing(filter::apply));
    }

    /** Returns a registry of the built-in filters, to which filters of plugins can be added. */
    public static FilterRegistry filters() {
        return FilterRegistry.withBuiltIns(List.of());
    }

    /** Returns the models and profiles that a filter keeps, by region. */
    public SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping(DiscoveryFilter filter) {
        return RegionMapping.of(catalog().showing(filter::apply));
    }

    /** Returns every region's models with the profiles that call them; regions without models are left out. */
    public SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping() {
        return RegionMapping.of(catalog());
    }

    /** Returns the changes in the store from a time until now; from the scan before the last one where it is null. */
    public ChangeReport changesSince(@Nullable Instant since) {
        return new ChangeHistory(store).since(live.owner(), since, clock.instant());
    }

    /**
     * Checks the account's access to a model in regions. Asks AWS where the last answer is not fresh, and blocks.
     *
     * @param limit the time for all regions together; positive
     */
    public AccessReport checkAccess(ModelId model, Collection<Region> regions, Duration limit) {
        return access.check(live.owner(), model, regions, limit);
    }

    /** Returns the remembered access to a model, without a request to AWS. */
    public AccessReport cachedAccess(ModelId model, Collection<Region> regions) {
        return access.cached(live.owner(), model, regions);
    }

    /** Makes list calls for targets in regions where the last answer is not fresh. Blocks, at most for {@code limit}. */
    public TargetReport targets(Collection<Region> regions, Set<TargetCall> calls, Duration limit) {
        return targets.ask(live.owner(), regions, calls, limit);
    }

    /** Returns the account's own targets that are cached, without a request to AWS. */
    public TargetReport cachedTargets(Collection<Region> regions, Set<TargetCall> calls) {
        return targets.cached(live.owner(), regions, calls);
    }

    /**
     * Measures the latency to regions by connections, and blocks.
     *
     * @param samples the number of warm samples for each region; at least 1
     * @param limit the time for all regions together; positive
     */
    public LatencyReport measureLatency(Collection<Region> regions, int samples, Duration limit) {
        return latency.measure(live.owner(), regions, samples, limit);
    }

    /** Has the next question read the store again. Returns whether this discovery is still open. */
    boolean readAgain() {
        return live.outdate();
    }

    /**
     * Ends the scans under way, the refreshes and the threads of this discovery. Sources and store stay open; close them
     * afterwards. Every other method then throws {@link IllegalStateException}.
     */
    @Override
    public void close() {
        live.close();
        closer.close();
    }
}
