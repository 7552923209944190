package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.ListedModel;
import io.bedrockdiscovery.application.answer.ModelsAnswer;
import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.session.FilterValues;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.TargetCalls;
import io.bedrockdiscovery.application.target.TargetFields;
import io.bedrockdiscovery.application.target.UnseenTargets;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.filter.UnknownValue;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for models. Each condition that is null does not restrict the list.
 *
 * @param region the region that lists them
 * @param provider the provider, as {@link ModelVocabulary#PROVIDER} has it
 * @param input a modality that they take, in any letter case
 * @param output a modality that they give, in any letter case
 * @param mode a mode in which they can be called
 * @param mantle whether to add the models that bedrock-mantle lists; of these only region and provider are known
 * @param filters the filters to apply first, such as {@code lifecycle:LEGACY}
 * @param parts parts of ids and names, in any letter case; a model is listed if it has all of them
 * @param selection the part of the list to show
 */
public record ModelsQuestion(
        @Nullable Region region,
        @Nullable String provider,
        @Nullable String input,
        @Nullable String output,
        @Nullable InvocationMode mode,
        boolean mantle,
        List<String> filters,
        List<String> parts,
        ListSelection selection)
        implements Question {
    private static final String MANTLE_NOT_ASKED =
            "only the lists of the Bedrock runtime were asked; --mantle adds those of bedrock-mantle";

    public ModelsQuestion {
        filters = List.copyOf(filters);
        parts = List.copyOf(parts);
        ModelsAnswer.requireColumns(selection);
        if (mode != null && !InvocationMode.listed().contains(mode)) {
            throw NoAnswerException.invalid("--access " + mode + " is no way to call a foundation model; there are "
                    + InvocationMode.words(InvocationMode.listed()) + ". 'targets --kind " + mode + "' lists these");
        }
    }

    /** Creates a question for everything that meets some conditions. */
    public ModelsQuestion(
            @Nullable Region region,
            @Nullable String provider,
            @Nullable String input,
            @Nullable String output,
            @Nullable InvocationMode mode,
            boolean mantle,
            List<String> filters) {
        this(region, provider, input, output, mode, mantle, filters, List.of(), ListSelection.ALL);
    }

    /** Returns the names of the columns that the list can be shown with and sorted by. */
    public static List<String> columns() {
        return ModelsAnswer.columnNames();
    }

    @Override
    public Response ask(Session session) {
        DiscoveryFilter filter = session.filter(filters);
        Catalog everything = session.catalog(RegionNames.set(region));
        RegionNames.require(everything, region);
        Uncertainty uncertainty = region == null ? Uncertainty.of(everything) : Uncertainty.about(everything, region);
        if (!mantle) {
            requireValues(session, everything, uncertainty.unknown());
        }
        Catalog catalog = everything.showing(filter::apply);
        List<ListedModel> models = models(catalog);
        // Profiles that are not known leave the ways to call a model open, but not the list of models.
        List<ListCall> lists = models.isEmpty() ? List.of(ListCall.MODELS) : List.of(ListCall.values());
        if (!mantle) {
            return Response.of(
                    answer(everything, models, uncertainty, List.of(), UnseenRegions.of(everything, region, lists)),
                    uncertainty);
        }
        TargetReport report = TargetCalls.make(
                session,
                catalog,
                region == null ? catalog.regions().keySet() : List.of(region),
                Set.of(TargetCall.MANTLE_MODELS));
        Response response = Response.of(
                        answer(
                                everything,
                                withMantle(catalog.asOf(), models, report),
                                uncertainty,
                                TargetFields.unknown(report.unknown()),
                                UnseenTargets.lines(everything, region, lists, report)),
                        uncertainty)
                .warning(report.warnings());
        return report.unknown().isEmpty() ? response : response.incomplete(TargetFields.lines(report.unknown()));
    }

    private ModelsAnswer answer(
            Catalog everything,
            List<ListedModel> models,
            Uncertainty uncertainty,
            List<JsonObject> unknownTargets,
            List<String> unseen) {
        List<ListedModel> found = models.stream()
                .filter(model -> model.matches(parts))
                .sorted(Comparator.comparing(model -> model.modelId().value(), NaturalOrder.OF_TEXT))
                .toList();
        if (found.isEmpty() && !models.isEmpty() && !parts.isEmpty()) {
            throw nothingFound(everything, uncertainty);
        }
        return new ModelsAnswer(
                found, uncertainty.unknown(), unknownTargets, unseen, RegionGroups.of(everything), selection);
    }

    private NoAnswerException nothingFound(Catalog everything, Uncertainty uncertainty) {
        List<String> lines = new ArrayList<>();
        String words = String.join(" ", parts);
        String nearest = new ModelNameResolver(everything).find(words) instanceof NameMatch.NotFound missing
                ? missing.nearest().stream()
                        .map(ModelId::value)
                        .map(SafeText::of)
                        .collect(Collectors.joining(", "))
                : "";
        lines.add("no model listed has '" + SafeText.of(words) + "' in its id or name"
                + (nearest.isEmpty() ? "; 'models' lists all" : "; nearest: " + nearest));
        lines.addAll(uncertainty.lines());
        return NoAnswerException.absent(uncertainty.isNone(), lines, null);
    }

    private void requireValues(Session session, Catalog everything, List<UnknownCall> unknown) {
        List<UnknownCall> lists =
                unknown.stream().filter(call -> call.call() == ListCall.MODELS).toList();
        session.requireValues(filters, everything, lists);
        List<FoundationModel> models = FilterValues.models(everything);
        List<UnknownValue> values = new ArrayList<>();
        vocabulary()
                .forEach((word, value) -> UnknownValue.of(word, value, models).ifPresent(values::add));
        FilterValues.require(values, lists, provider == null ? List.of() : List.of(MANTLE_NOT_ASKED));
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

    /** Adds models of bedrock-mantle, unless a condition is set that its list cannot answer. */
    private List<ListedModel> withMantle(Instant now, List<ListedModel> models, TargetReport report) {
        SortedMap<ModelId, Set<Region>> listed = new TreeMap<>();
        report.targets().forEach(target -> {
            ModelId id = target.modelId();
            if (id != null) {
                listed.computeIfAbsent(id, any -> new TreeSet<>()).add(target.region());
            }
        });
        SortedMap<ModelId, ListedModel> all = new TreeMap<>();
        for (ListedModel model : models) {
            Set<Region> regions = listed.remove(model.modelId());
            all.put(model.modelId(), regions == null ? model : model.alsoAtMantle(regions));
        }
        if (input == null && output == null && mode == null && filters.isEmpty()) {
            listed.forEach((id, regions) -> {
                if (provider == null || isOfProvider(id, provider)) {
                    all.put(id, ListedModel.atMantle(now, id, regions));
                }
            });
        }
        return List.copyOf(all.values());
    }

    /** Returns whether a provider's name begins the id, as far as it goes; mantle gives no names of providers. */
    private static boolean isOfProvider(ModelId id, String provider) {
        return id.value().toLowerCase(Locale.ROOT).startsWith(provider.toLowerCase(Locale.ROOT));
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
