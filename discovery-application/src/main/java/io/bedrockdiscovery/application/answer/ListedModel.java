package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
 * @param mantle the regions where bedrock-mantle lists the id as well, or alone
 * @param ending whether a region calls it legacy, or its end of life is near
 * @param asOf the time of the judgement
 */
public record ListedModel(List<ModelInRegion> listings, Set<Region> mantle, boolean ending, Instant asOf) {
    private static final String MANTLE = "mantle";

    public ListedModel {
        listings = List.copyOf(listings);
        mantle = Set.copyOf(mantle);
        Objects.requireNonNull(asOf, "asOf is null");
    }

    /** Returns the model of some listings, whose end is near within 90 days from {@code now}. */
    public static ListedModel at(Instant now, List<ModelInRegion> listings) {
        return new ListedModel(
                listings,
                Set.of(),
                listings.stream().anyMatch(listing -> listing.model().isEnding(now, Lifecycle.NOTICE)),
                now);
    }

    /** Returns this model with the regions where bedrock-mantle lists its id. */
    public ListedModel alsoAtMantle(Collection<Region> regions) {
        Set<Region> known = Set.copyOf(regions());
        List<ModelInRegion> all = Stream.concat(
                        listings.stream(),
                        regions.stream()
                                .filter(region -> !known.contains(region))
                                .map(this::unlisted))
                .sorted(Comparator.comparing(ModelInRegion::region))
                .toList();
        return new ListedModel(all, Set.copyOf(regions), ending, asOf);
    }

    /** Returns a model that bedrock-mantle lists and the runtime does not. */
    public static ListedModel atMantle(Instant now, ModelId id, Collection<Region> regions) {
        return new ListedModel(
                regions.stream().sorted().map(region -> unlisted(region, id)).toList(),
                Set.copyOf(regions),
                false,
                now);
    }

    private ModelInRegion unlisted(Region region) {
        return unlisted(region, modelId());
    }

    private static ModelInRegion unlisted(Region region, ModelId id) {
        return new ModelInRegion(region, FoundationModel.unlisted(id), List.of(), new InvocationModes(List.of(), null));
    }

    private List<String> words(ModelInRegion listing) {
        List<String> words = AnswerFields.words(listing.invocationModes());
        return mantle.contains(listing.region())
                ? Stream.concat(words.stream(), Stream.of(MANTLE)).toList()
                : words;
    }

    /** Returns the id of the model. */
    public ModelId modelId() {
        return listings.get(0).model().modelId();
    }

    /** Returns whether its id or its name has all of these parts, in any letter case. */
    public boolean matches(List<String> parts) {
        String text = (modelId().value() + " " + Objects.requireNonNullElse(modelName(), "")).toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
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
        listings.forEach(listing -> modes.with(listing.region().id(), words(listing)));
        return modes;
    }

    /** Returns the same for spreadsheets, where nothing else tells that the ways to call it from a region are not known. */
    JsonObject modesBySheetRegion() {
        JsonObject modes = new JsonObject();
        listings.forEach(listing -> {
            List<String> words = words(listing);
            modes.with(listing.region().id(), words.isEmpty() ? List.of(AnswerFields.UNKNOWN) : words);
        });
        return modes;
    }

    /** Returns the modes in which it can be called from any region. */
    Cell modesText() {
        Set<InvocationMode> modes = listings.stream()
                .flatMap(listing -> listing.invocationModes().modes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return AnswerFields.modesText(Stream.concat(
                        modes.stream().map(InvocationMode::word),
                        mantle.stream().map(any -> MANTLE))
                .distinct()
                .toList());
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
