package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.shell.render.Format;
import io.bedrockdiscovery.shell.render.ListedModel;
import io.bedrockdiscovery.shell.render.ModelsAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists models. */
@Command(name = "models", description = "List the models, where they are, and how each may be called.")
final class ModelsCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Mixin
    private final FilterChoice filters;

    @Option(
            names = "--region",
            paramLabel = "R",
            completionCandidates = KnownRegions.class,
            description = "Those of this region.")
    private @Nullable Region region;

    @Option(names = "--provider", paramLabel = "P", description = "Those of this provider, such as anthropic.")
    private @Nullable String provider;

    @Option(names = "--input", paramLabel = "M", description = "Those that take this modality, such as image.")
    private @Nullable String input;

    @Option(names = "--output-modality", paramLabel = "M", description = "Those that give this modality.")
    private @Nullable String outputModality;

    @Option(
            names = "--access",
            paramLabel = "A",
            completionCandidates = Words.Ways.class,
            description = "Those that can be called so: on-demand, profile, global-profile, application-profile, "
                    + "provisioned.")
    private @Nullable Access access;

    ModelsCommand(Knowledge knowledge, FilterChoice filters) {
        this.knowledge = knowledge;
        this.filters = filters;
    }

    @Override
    public Reply reply(Options options) {
        return filters.through(
                options,
                view -> knowledge.answer(options, NamedRegion.of(region), known -> reply(view.apply(known.catalog()))));
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    private Reply reply(Catalog catalog) {
        if (region != null) {
            List<String> refusal = NamedRegion.refusal(catalog, region);
            if (!refusal.isEmpty()) {
                return Reply.failed(ExitCode.NO_MATCH, refusal);
            }
        }
        Doubt doubt = region == null ? Doubt.of(catalog) : Doubt.about(catalog, region);
        ModelsAnswer answer = new ModelsAnswer(models(catalog), doubt.unknown());
        return Reply.of(doubt.code(), answer).warning(doubt.lines());
    }

    private List<ListedModel> models(Catalog catalog) {
        Map<ModelId, List<ModelInRegion>> byId = new TreeMap<>();
        for (RegionKnowledge each : catalog.regions().values()) {
            if (region == null || region.equals(each.region())) {
                each.models().stream()
                        .filter(this::asked)
                        .map(model -> ModelInRegion.of(each, model))
                        .filter(found -> access == null || found.access().ways().contains(access))
                        .forEach(found ->
                                add(byId.computeIfAbsent(found.model().modelId(), any -> new ArrayList<>()), found));
            }
        }
        return byId.values().stream()
                .map(listings -> ListedModel.at(catalog.asOf(), listings))
                .toList();
    }

    /** A region that lists a model twice has it once. */
    private static void add(List<ModelInRegion> listings, ModelInRegion found) {
        if (listings.isEmpty() || !listings.get(listings.size() - 1).region().equals(found.region())) {
            listings.add(found);
        }
    }

    private boolean asked(FoundationModel model) {
        return (provider == null || provider.equalsIgnoreCase(model.providerName()))
                && has(model.inputModalities(), input)
                && has(model.outputModalities(), outputModality);
    }

    private static boolean has(@Nullable List<Modality> modalities, @Nullable String wanted) {
        return wanted == null
                || (modalities != null
                        && modalities.stream()
                                .anyMatch(modality -> modality.value().equalsIgnoreCase(wanted)));
    }
}
