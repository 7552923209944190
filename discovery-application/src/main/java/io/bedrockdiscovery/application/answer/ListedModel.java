package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model, aggregated over regions: names come from the first region that gives one; the lifecycle is LEGACY if any region
 * gives that, and its end is the earliest that a region gives.
 *
 * @param listings at least one, sorted by region
 * @param ending whether a region calls it legacy, or its end of life is near
 * @param asOf the time of the judgement
 */
public record ListedModel(List<ModelInRegion> listings, boolean ending, Instant asOf) {
    public ListedModel {
        listings = List.copyOf(listings);
        Objects.requireNonNull(asOf, "asOf is null");
    }

    /** Returns the model of some listings, whose end is near within 90 days from {@code now}. */
    public static ListedModel at(Instant now, List<ModelInRegion> listings) {
        return new ListedModel(
                listings, listings.stream().anyMatch(listing -> listing.model().isEnding(now, Lifecycle.NOTICE)), now);
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

    @Nullable
    Instant endOfLife() {
        return lifecycles()
                .map(Lifecycle::endOfLifeTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns the lifecycle for users, such as {@code LEGACY until 2026-04-01 (12 days)}. */
    Cell lifecycleCell() {
        String status = Objects.requireNonNullElse(lifecycle(), "unknown");
        return LifecycleText.cell(
                status, endOfLife(), ending, LifecycleStatus.ACTIVE.value().equals(status), asOf);
    }

    /** Returns the modes in which it can be called, by region. */
    JsonObject modesByRegion() {
        JsonObject modes = new JsonObject();
        listings.forEach(listing -> modes.with(listing.region().id(), AnswerFields.words(listing.invocationModes())));
        return modes;
    }

    /** Returns the modes in which it can be called from any region. */
    String modesText() {
        Collection<InvocationMode> modes = listings.stream()
                .flatMap(listing -> listing.invocationModes().modes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return modes.stream().map(InvocationMode::word).collect(Collectors.joining(", "));
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
