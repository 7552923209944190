package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The meters of a discovery in one registry. */
final class DiscoveryGauges {
    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private final MeterRegistry registry;
    private final BedrockDiscovery discovery;
    private final MultiGauge ages;

    DiscoveryGauges(MeterRegistry registry, BedrockDiscovery discovery) {
        this.registry = registry;
        this.discovery = discovery;
        this.ages = MultiGauge.builder(DiscoveryMetrics.KNOWLEDGE_AGE)
                .description("age of the oldest list that is known of a region")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Registers what is known from the start on. The tags are those that there can be, so that their number is bounded. */
    void bind(Map<String, RouteCriteria> models, DoubleSupplier lastRefresh) {
        for (ListCall call : ListCall.values()) {
            for (String reason : reasons()) {
                gauge(
                        DiscoveryMetrics.UNKNOWN_CALLS,
                        "list calls of which no good answer is known",
                        Tags.of("call", call.word(), "reason", reason),
                        () -> unknown(call, reason));
            }
        }
        models.forEach((name, criteria) -> {
            Tags tags = Tags.of("model", name);
            Gauge.builder(DiscoveryMetrics.END_OF_LIFE, () -> known(() -> daysToTheEnd(name, criteria)))
                    .description("days until the end of life of a model")
                    .baseUnit("days")
                    .tags(tags)
                    .strongReference(true)
                    .register(registry);
            gauge(
                    DiscoveryMetrics.CALLABLE,
                    "whether a model can be called",
                    tags,
                    () -> callable(discovery.resolve(name, criteria)));
        });
        gauge(
                DiscoveryMetrics.LAST_REFRESH,
                "whether the last refresh has learnt anything",
                Tags.empty(),
                lastRefresh::getAsDouble);
    }

    private static Iterable<String> reasons() {
        return new TreeSet<>(Stream.of(Reason.values()).map(Reason::word).toList());
    }

    private void gauge(String name, String description, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, () -> known(value))
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** Makes a row for each region of which something is known. */
    void update() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        try {
            for (Region region : discovery.catalog().everywhere().keySet()) {
                if (oldest(discovery.catalog(), region).isPresent()) {
                    rows.add(MultiGauge.Row.of(Tags.of("region", region.id()), () -> known(() -> age(region))));
                }
            }
        } catch (RuntimeException e) {
            // The store cannot be read, or the discovery is closed; the rows stay as they are.
            return;
        }
        ages.register(rows, true);
    }

    /** Registers the numbers of refreshes by their outcomes. */
    void bind(Map<String, AtomicLong> refreshes) {
        refreshes.forEach(
                (outcome, number) -> FunctionCounter.builder(DiscoveryMetrics.REFRESHES, number, AtomicLong::get)
                        .description("refreshes")
                        .tag("outcome", outcome)
                        .register(registry));
    }

    /** Reads a value; a registry must not get exceptions, such as of a discovery that is closed. */
    private static Number known(Supplier<Number> value) {
        try {
            return value.get();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    private Number unknown(ListCall call, String reason) {
        return discovery.catalog().unknownCalls().stream()
                .filter(each ->
                        each.call() == call && each.failure().reason().word().equals(reason))
                .count();
    }

    private Number age(Region region) {
        Catalog catalog = discovery.catalog();
        return oldest(catalog, region)
                .map(time -> (double) Duration.between(time, catalog.asOf()).toSeconds())
                .orElse(Double.NaN);
    }

    private static Optional<Instant> oldest(Catalog catalog, Region region) {
        return Optional.ofNullable(catalog.everywhere().get(region)).stream()
                .flatMap(each -> each.observations().all())
                .map(Observation::observedAt)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Number callable(Resolution resolution) {
        return resolution.route().isPresent() ? 1 : resolution.knowledge().isKnown() ? 0 : Double.NaN;
    }

    /** Returns the days to the first end of life among the regions to call from. */
    private Number daysToTheEnd(String name, RouteCriteria criteria) {
        if (!(discovery.named(name) instanceof NameMatch.Found found)) {
            return Double.NaN;
        }
        Catalog catalog = discovery.catalog();
        return catalog.regions().values().stream()
                .filter(region -> criteria.from() == null || region.region().equals(criteria.from()))
                .map(region -> region.model(found.modelId()))
                .flatMap(Optional::stream)
                .flatMap(DiscoveryGauges::end)
                .min(Instant::compareTo)
                .map(end -> Duration.between(catalog.asOf(), end).toSeconds() / SECONDS_OF_A_DAY)
                .orElse(Double.NaN);
    }

    private static Stream<Instant> end(FoundationModel model) {
        Lifecycle lifecycle = model.modelLifecycle();
        return lifecycle == null ? Stream.empty() : Stream.ofNullable(lifecycle.endOfLifeTime());
    }
}
