package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model over all regions in question. Regions may differ in what they say of it: names come from the first region that
 * gives one; the lifecycle is the least promising one.
 *
 * @param listings at least one, sorted by region
 * @param ending whether a region calls it legacy, or its end of life is near
 */
public record ListedModel(List<ModelInRegion> listings, boolean ending) {
    private static final Duration NOTICE = Duration.ofDays(90);

    public ListedModel {
        listings = List.copyOf(listings);
    }

    /** Judged at a time. */
    public static ListedModel at(Instant now, List<ModelInRegion> listings) {
        return new ListedModel(
                listings, listings.stream().anyMatch(listing -> listing.model().isEnding(now, NOTICE)));
    }

    ModelId modelId() {
        return listings.get(0).model().modelId();
    }

    @Nullable
    String modelName() {
        return first(FoundationModel::modelName);
    }

    @Nullable
    String providerName() {
        return first(FoundationModel::providerName);
    }

    List<Region> regions() {
        return listings.stream().map(ModelInRegion::region).toList();
    }

    @Nullable
    String lifecycle() {
        boolean legacy = lifecycles().anyMatch(life -> LifecycleStatus.LEGACY.equals(life.status()));
        return legacy
                ? LifecycleStatus.LEGACY.value()
                : lifecycles()
                        .map(Lifecycle::status)
                        .filter(Objects::nonNull)
                        .map(LifecycleStatus::value)
                        .findFirst()
                        .orElse(null);
    }

    /** The earliest that a region gives. */
    @Nullable
    Instant endOfLife() {
        return lifecycles()
                .map(Lifecycle::endOfLifeTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Lifecycle> lifecycles() {
        return listings.stream()
                .map(listing -> listing.model().modelLifecycle())
                .filter(Objects::nonNull);
    }

    private @Nullable String first(Function<FoundationModel, @Nullable String> part) {
        for (ModelInRegion listing : listings) {
            String value = part.apply(listing.model());
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
