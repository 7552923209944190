package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.application.session.FilterValues;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.filter.UnknownValue;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks for models by regions.
 *
 * @param provider the provider of the models, as {@link ModelVocabulary#PROVIDER} has it; null for all
 * @param regions the regions to show; empty for every region that is open to the account
 * @param filters the filters to apply first, such as {@code lifecycle:LEGACY}
 */
public record MatrixQuestion(@Nullable String provider, List<Region> regions, List<String> filters)
        implements Question {
    public MatrixQuestion {
        regions = List.copyOf(new TreeSet<>(regions));
        filters = List.copyOf(filters);
    }

    @Override
    public Response ask(Session session) {
        DiscoveryFilter filter = session.filter(filters);
        Catalog everything = session.catalog(regions);
        regions.forEach(region -> RegionNames.require(everything, region));
        Uncertainty uncertainty = Uncertainty.about(everything, regions);
        requireValues(session, everything, uncertainty.unknown());
        Catalog shown = everything.showing(filter::apply);
        String wanted = provider;
        Matrix matrix = Matrix.of(
                everything,
                shown,
                regions.isEmpty() ? open(everything) : regions,
                model -> wanted == null || ModelVocabulary.PROVIDER.bears(model, wanted));
        return Response.of(new MatrixAnswer(matrix, uncertainty.unknown(), unseen(everything)), uncertainty);
    }

    /** Returns the regions from which the account may call a model; those that are unknown included. */
    public static List<Region> open(Catalog catalog) {
        return catalog.regions().values().stream()
                .filter(region -> !region.status().isClosed() && region.status() != RegionStatus.NOT_OFFERED)
                .map(CatalogRegion::region)
                .toList();
    }

    private List<String> unseen(Catalog catalog) {
        return regions.isEmpty()
                ? UnseenRegions.of(catalog, null)
                : regions.stream()
                        .map(region -> UnseenRegions.of(catalog, region))
                        .flatMap(Collection::stream)
                        .toList();
    }

    private void requireValues(Session session, Catalog everything, List<UnknownCall> unknown) {
        List<UnknownCall> lists =
                unknown.stream().filter(call -> call.call() == ListCall.MODELS).toList();
        session.requireValues(filters, everything, lists);
        if (provider != null) {
            List<UnknownValue> values =
                    UnknownValue.of(ModelVocabulary.PROVIDER, provider, FilterValues.models(everything)).stream()
                            .toList();
            FilterValues.require(values, lists, List.of());
        }
    }
}
