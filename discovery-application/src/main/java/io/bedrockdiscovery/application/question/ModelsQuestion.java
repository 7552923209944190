package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.ListedModel;
import io.bedrockdiscovery.application.answer.ModelsAnswer;
import io.bedrockdiscovery.application.answer.UnseenRegions;
import io.bedrockdiscovery.application.session.FilterValues;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.filter.UnknownValue;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks for models. Each condition that is null does not restrict the list.
 *
 * @param region the region that lists them
 * @param provider the provider, as {@link ModelVocabulary#PROVIDER} has it
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
        Catalog everything = session.catalog(RegionNames.set(region));
        RegionNames.require(everything, region);
        Uncertainty uncertainty = region == null ? Uncertainty.of(everything) : Uncertainty.about(everything, region);
        requireValues(session, everything, uncertainty.unknown());
        Catalog catalog = everything.showing(filter::apply);
        return Response.of(
                new ModelsAnswer(models(catalog), uncertainty.unknown(), UnseenRegions.of(everything, region)),
                uncertainty);
    }

    private void requireValues(Session session, Catalog everything, List<UnknownCall> unknown) {
        List<UnknownCall> lists =
                unknown.stream().filter(call -> call.call() == ListCall.MODELS).toList();
        session.requireValues(filters, everything, lists);
        List<FoundationModel> models = FilterValues.models(everything);
        List<UnknownValue> values = new ArrayList<>();
        vocabulary()
                .forEach((word, value) -> UnknownValue.of(word, value, models).ifPresent(values::add));
        FilterValues.require(values, lists);
    }

    private Map<ModelVocabulary, String> vocabulary() {
        Map<ModelVocabulary, String> wanted = new LinkedHashMap<>();
        put(wanted, ModelVocabulary.PROVIDER, provider);
        put(wanted, ModelVocabulary.INPUT, input);
        put(wanted, ModelVocabulary.OUTPUT, output);
        return wanted;
    }

    private static void put(Map<ModelVocabulary, String> wanted, ModelVocabulary word, @Nullable String value) {
        if (value != null) {
            wanted.put(word, value);
        }
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
        return vocabulary().entrySet().stream().allMatch(each -> each.getKey().bears(model, each.getValue()));
    }
}
