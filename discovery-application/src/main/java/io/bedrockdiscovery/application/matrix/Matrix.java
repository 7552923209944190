package io.bedrockdiscovery.application.matrix;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteResolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Models by regions.
 *
 * @param catalog the catalogue that the matrix was made of, unfiltered
 * @param regions the columns, sorted
 * @param rows the models that a region of the columns lists, sorted by id
 */
public record Matrix(Catalog catalog, List<Region> regions, List<MatrixRow> rows) {
    public Matrix {
        requireNonNull(catalog, "catalog is null");
        regions = List.copyOf(regions);
        rows = List.copyOf(rows);
    }

    /**
     * Returns the matrix of a catalogue.
     *
     * @param everything the catalogue, unfiltered
     * @param shown the same catalogue, with the models and profiles to show
     * @param models the models to show
     */
    public static Matrix of(
            Catalog everything, Catalog shown, List<Region> regions, Predicate<FoundationModel> models) {
        SortedMap<ModelId, List<ModelInRegion>> listings = new TreeMap<>();
        for (Region region : regions) {
            shown.region(region)
                    .ifPresent(known -> known.models().stream()
                            .filter(models)
                            .map(model -> ModelInRegion.of(known, model))
                            .forEach(listed -> listings.computeIfAbsent(
                                            listed.model().modelId(), any -> new ArrayList<>())
                                    .add(listed)));
        }
        Builder builder = new Builder(everything, regions);
        return new Matrix(
                everything,
                regions,
                listings.entrySet().stream()
                        .map(each -> builder.row(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Returns the rows as users read them, where {@code 18k} is before {@code 200k}. */
    List<MatrixRow> inNaturalOrder() {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.modelId().value(), NaturalOrder.OF_TEXT))
                .toList();
    }

    /** Returns whether nothing is known of the models that a region lists. */
    public boolean isUnknown(Region region) {
        return catalog.region(region)
                .map(known -> known.status() == RegionStatus.DENIED
                        || (!known.status().isKnowledge()
                                && !known.observations().models().hasAnswer()))
                .orElse(true);
    }

    /** Returns whether anything that is shown for a region may no longer hold. */
    boolean isStale(Region region) {
        return catalog.region(region).map(catalog::isStale).orElse(false);
    }

    private record Builder(Catalog catalog, List<Region> regions, RouteResolver resolver) {
        Builder(Catalog catalog, List<Region> regions) {
            this(catalog, regions, new RouteResolver(catalog));
        }

        MatrixRow row(ModelId id, List<ModelInRegion> listings) {
            SortedMap<Region, ModelInRegion> found = new TreeMap<>();
            listings.forEach(listing -> found.put(listing.region(), listing));
            for (Region region : regions) {
                // Profiles of a region may call a model that the region does not list.
                if (!found.containsKey(region)) {
                    unlisted(region, id).ifPresent(callable -> found.put(region, callable));
                }
            }
            SortedMap<Region, MatrixCell> cells = new TreeMap<>();
            found.forEach((region, each) -> cells.put(region, cell(region, each)));
            return new MatrixRow(
                    id,
                    first(listings, FoundationModel::modelName),
                    first(listings, FoundationModel::providerName),
                    RowLifecycle.of(id, listings, catalog.asOf()),
                    cells);
        }

        private Optional<ModelInRegion> unlisted(Region region, ModelId id) {
            return catalog.region(region)
                    .filter(known -> known.model(id).isEmpty())
                    .flatMap(known -> ModelInRegion.callable(known, id));
        }

        private MatrixCell cell(Region region, ModelInRegion found) {
            return new MatrixCell(
                    found.invocationModes().modes(),
                    resolver.resolve(found.model().modelId(), RouteCriteria.from(region))
                            .route()
                            .map(Route::passAsModelId)
                            .orElse(null),
                    catalog.region(region).map(catalog::isStale).orElse(false),
                    catalog.region(region).map(Builder::knowsProfiles).orElse(false));
        }

        private static boolean knowsProfiles(CatalogRegion region) {
            return region.unknownCalls().stream().allMatch(call -> call.call() == ListCall.MODELS);
        }

        private static @Nullable String first(
                List<ModelInRegion> listings, Function<FoundationModel, @Nullable String> part) {
            for (ModelInRegion listing : listings) {
                String value = part.apply(listing.model());
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
    }
}
