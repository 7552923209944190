package io.bedrockdiscovery.aws;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.RefreshListener;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The meters of a discovery for its operators. Bind it to a registry, and give it to {@link
 * BedrockDiscovery#refreshEvery(java.time.Duration, RefreshListener) refreshEvery}, or call {@link #update} after refreshes of
 * your own. Reading a meter asks AWS nothing. A value that is not known is not a number. Safe for use by many threads.
 */
public final class DiscoveryMetrics implements MeterBinder, RefreshListener {
    /** The gauge of the age of the oldest list that is known of a region, in seconds, by {@code region}. */
    public static final String KNOWLEDGE_AGE = "bedrock.discovery.knowledge.age";

    /** The gauge of list calls of which no good answer is known, by {@code call} and {@code reason}. */
    public static final String UNKNOWN_CALLS = "bedrock.discovery.calls.unknown";

    /** The gauge of days until the end of life of a model, by {@code model}; negative after it. */
    public static final String END_OF_LIFE = "bedrock.discovery.model.end.of.life";

    /** The gauge that is 1 where a model can be called and 0 where it cannot, by {@code model}. */
    public static final String CALLABLE = "bedrock.discovery.model.callable";

    /** The counter of refreshes, by {@code outcome}: {@code complete}, {@code partial}, {@code nothing}, {@code failed}. */
    public static final String REFRESHES = "bedrock.discovery.refreshes";

    /** The gauge that is 1 if the last refresh was complete or partial, and 0 if it was not. */
    public static final String LAST_REFRESH = "bedrock.discovery.refresh.succeeded";

    private static final String FAILED = "failed";

    private final BedrockDiscovery discovery;
    private final Map<String, RouteCriteria> models;
    private final List<DiscoveryGauges> bound = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> refreshes = outcomes();
    private volatile double lastRefresh = Double.NaN;

    private DiscoveryMetrics(BedrockDiscovery discovery, Map<String, RouteCriteria> models) {
        this.discovery = requireNonNull(discovery, "discovery is null");
        this.models = Map.copyOf(models);
    }

    /** Returns meters of a discovery. */
    public static DiscoveryMetrics of(BedrockDiscovery discovery) {
        return new DiscoveryMetrics(discovery, Map.of());
    }

    /**
     * Returns meters of a discovery and of the models that the application calls.
     *
     * @param models the models by the name that is their tag, each with the conditions under which it is called
     */
    public static DiscoveryMetrics of(BedrockDiscovery discovery, Map<String, RouteCriteria> models) {
        return new DiscoveryMetrics(discovery, models);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        DiscoveryGauges gauges = new DiscoveryGauges(registry, discovery);
        gauges.bind(models, () -> lastRefresh);
        gauges.bind(refreshes);
        gauges.update();
        bound.add(gauges);
    }

    /** Adds the regions that have become known to the registries. */
    public void update() {
        bound.forEach(DiscoveryGauges::update);
    }

    @Override
    public void refreshed(ScanReport report, Changes changes) {
        String outcome = word(report.completeness());
        lastRefresh = report.credentialsFailure() != null || outcome.equals(word(Completeness.NOTHING)) ? 0 : 1;
        count(outcome);
        update();
    }

    @Override
    public void failed(RuntimeException failure) {
        RefreshListener.super.failed(failure);
        lastRefresh = 0;
        count(FAILED);
    }

    private void count(String outcome) {
        refreshes.getOrDefault(outcome, new AtomicLong()).incrementAndGet();
    }

    private static Map<String, AtomicLong> outcomes() {
        Map<String, AtomicLong> outcomes = new TreeMap<>();
        outcomes.put(FAILED, new AtomicLong());
        for (Completeness each : Completeness.values()) {
            outcomes.put(word(each), new AtomicLong());
        }
        return outcomes;
    }

    private static String word(Completeness completeness) {
        return completeness.name().toLowerCase(Locale.ROOT);
    }
}
