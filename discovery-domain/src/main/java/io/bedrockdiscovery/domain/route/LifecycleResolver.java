package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves a model to its lifecycle and to the models that can replace it, from listed facts alone. Immutable. */
public final class LifecycleResolver {
    private static final int REPLACEMENTS = 3;

    private final Catalog catalog;
    private final RegionCountries countries;

    /** Creates a resolver over a catalogue, which judges at the catalogue's time. */
    public LifecycleResolver(Catalog catalog) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.countries = RegionCountries.of(catalog);
    }

    private record Listing(Region region, FoundationModel model) {}

    /** Returns the lifecycle of a model for calls from a region; {@code criteria} are those for its replacements. */
    public ModelLifecycle of(ModelId id, Region from, RouteCriteria criteria) {
        Optional<Listing> listing = listing(id, from);
        ModelLifecycle lifecycle = new ModelLifecycle(
                id,
                listing.map(Listing::region).orElse(null),
                listing.map(each -> each.model().modelLifecycle()).orElse(null),
                List.of(),
                catalog.asOf());
        if (listing.isEmpty() || !lifecycle.isReplaceable()) {
            return lifecycle;
        }
        List<ModelId> replacements = replacements(listing.get().model(), from, criteria.throughAny());
        return new ModelLifecycle(id, lifecycle.region(), lifecycle.lifecycle(), replacements, lifecycle.asOf());
    }

    /** A region may know a model by its profiles only; then the listing that ends first tells. */
    private Optional<Listing> listing(ModelId id, Region from) {
        return Stream.concat(
                        Stream.of(from),
                        catalog.regionsOf(id).stream()
                                .sorted(Comparator.comparing(
                                        region -> end(id, region), Comparator.nullsLast(Comparator.naturalOrder()))))
                .flatMap(region -> in(id, region).stream())
                .findFirst();
    }

    private Optional<Listing> in(ModelId id, Region region) {
        return catalog.region(region).flatMap(known -> known.model(id)).map(model -> new Listing(region, model));
    }

    private @Nullable Instant end(ModelId id, Region region) {
        return in(id, region)
                .map(each -> each.model().modelLifecycle())
                .map(Lifecycle::endOfLifeTime)
                .orElse(null);
    }

    private List<ModelId> replacements(FoundationModel old, Region from, RouteCriteria criteria) {
        CatalogRegion region = catalog.region(from).orElse(null);
        if (region == null) {
            return List.of();
        }
        return region.models().stream()
                .filter(model -> replaces(model, old))
                .filter(model -> RouteSelection.among(
                                ModelInRegion.of(region, model), criteria, countries, OwnTargets.NOT_ASKED)
                        .best()
                        .isPresent())
                .sorted(Comparator.comparing(
                                ReleaseDate::of, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(FoundationModel::modelId))
                .map(FoundationModel::modelId)
                .distinct()
                .limit(REPLACEMENTS)
                .toList();
    }

    private boolean replaces(FoundationModel model, FoundationModel old) {
        Lifecycle life = model.modelLifecycle();
        return life != null
                && life.isActive()
                && !life.isEnding(catalog.asOf())
                && !model.modelId().equals(old.modelId())
                && provider(model).equals(provider(old))
                && set(model.inputModalities()).equals(set(old.inputModalities()))
                && set(model.outputModalities()).equals(set(old.outputModalities()));
    }

    private static String provider(FoundationModel model) {
        String name = model.providerName();
        return name == null ? model.modelId().provider() : name;
    }

    private static Set<Modality> set(@Nullable List<Modality> modalities) {
        return modalities == null ? Set.of() : Set.copyOf(modalities);
    }
}
