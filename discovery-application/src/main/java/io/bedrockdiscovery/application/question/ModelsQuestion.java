package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.ListedModel;
import io.bedrockdiscovery.application.answer.ModelsAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks for models. Each condition that is null does not restrict the list.
 *
 * @param region the region that lists them
 * @param provider the provider's name, in any letter case
 * @param input a modality that they take, in any letter case
 * @param output a modality that they give, in any letter case
 * @param mode a mode in which they can be called
 * @param filters the filters to apply first, such as {@code lifecycle:LEGACY}
 */
public record ModelsQuestion(
        @Nullable Region region,
        @Nullable String provider,
        @Nullable String input,
        @Nullable String output,
        @Nullable InvocationMode mode,
        List<String> filters)
        implements Question {
    public ModelsQuestion {
        filters = List.copyOf(filters);
    }

    @Override
    public Response ask(Session session) {
        DiscoveryFilter filter = session.filter(filters);
        Catalog catalog = session.catalog(RegionNames.set(region)).showing(filter::apply);
        RegionNames.require(catalog, region);
        Uncertainty uncertainty = region == null ? Uncertainty.of(catalog) : Uncertainty.about(catalog, region);
        return Response.of(new ModelsAnswer(models(catalog), uncertainty.unknown()), uncertainty);
    }

    private List<ListedModel> models(Catalog catalog) {
        Map<ModelId, List<ModelInRegion>> byId = new TreeMap<>();
        for (CatalogRegion each : catalog.regions().values()) {
            if (region == null || region.equals(each.region())) {
                each.models().stream()
                        .filter(this::matches)
                        .map(model -> ModelInRegion.of(each, model))
                        .filter(found ->
                                mode == null || found.invocationModes().modes().contains(mode))
                        .forEach(found -> byId.computeIfAbsent(found.model().modelId(), any -> new ArrayList<>())
                                .add(found));
            }
        }
        return byId.values().stream()
                .map(listings -> ListedModel.at(catalog.asOf(), listings))
                .toList();
    }

    private boolean matches(FoundationModel model) {
        return (provider == null || provider.equalsIgnoreCase(model.providerName()))
                && contains(model.inputModalities(), input)
                && contains(model.outputModalities(), output);
    }

    private static boolean contains(@Nullable List<Modality> modalities, @Nullable String wanted) {
        return wanted == null
                || (modalities != null
                        && modalities.stream()
                                .anyMatch(modality -> modality.value().equalsIgnoreCase(wanted)));
    }
}
