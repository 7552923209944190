package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Availability;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.ModelAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a model as one region lists it. */
@Command(name = "model", description = "Show a model as its best region lists it, or the region named.")
final class ShowModelCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = KnownModels.class,
            description = "Its id, its id without the version, or a part of its id or name.")
    private String name = "";

    @Option(
            names = "--region",
            paramLabel = "R",
            completionCandidates = KnownRegions.class,
            description = "As this region lists it.")
    private @Nullable Region region;

    ShowModelCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, NamedRegion.of(region), this::reply);
    }

    private Reply reply(Known known) {
        Catalog catalog = known.catalog();
        Doubt doubt = doubt(catalog);
        EmptyAnswer nothing = EmptyAnswer.ofModel(region, doubt.unknown());
        List<String> refusal = region == null ? List.of() : NamedRegion.refusal(catalog, region);
        return refusal.isEmpty()
                ? NamedModel.in(known, name, nothing, found -> reply(known, found.modelId(), doubt, nothing))
                : Reply.failed(ExitCode.NO_MATCH, refusal, nothing);
    }

    private Reply reply(Known known, ModelId id, Doubt doubt, EmptyAnswer nothing) {
        Optional<ModelInRegion> found =
                region == null ? known.discovery().model(id) : known.discovery().model(id, region);
        return found.map(model -> Reply.of(doubt.code(), answer(known.catalog(), model, doubt))
                        .warning(doubt.lines()))
                .orElseGet(() -> notThere(known.catalog(), id, doubt, nothing));
    }

    private static ModelAnswer answer(Catalog catalog, ModelInRegion found, Doubt doubt) {
        Optional<RegionKnowledge> listing = catalog.region(found.region());
        return new ModelAnswer(
                found,
                catalog.regionsOf(found.model().modelId()),
                listing.map(region -> region.observations().models().observedAt())
                        .orElse(null),
                listing.map(catalog::isStale).orElse(false),
                doubt.unknown());
    }

    private Reply notThere(Catalog catalog, ModelId id, Doubt doubt, EmptyAnswer nothing) {
        List<String> errors = new ArrayList<>();
        String elsewhere = catalog.regionsOf(id).stream().map(Region::id).collect(Collectors.joining(", "));
        boolean unknown = region != null && catalog.availability(id, region) == Availability.UNKNOWN;
        String who = region == null
                ? "no region is known to list "
                : region + (unknown ? " is not known to list " : " does not list ");
        errors.add(who + id + (elsewhere.isEmpty() ? "; profiles name it: see 'route'" : "; these do: " + elsewhere));
        errors.addAll(doubt.lines());
        return Reply.failed(ExitCode.NO_MATCH, errors, nothing);
    }

    /** A named region has to be known whole; of the others it matters which list the model, or which is the best. */
    private Doubt doubt(Catalog catalog) {
        return region == null
                ? Doubt.of(catalog)
                : Doubt.of(
                        catalog,
                        call -> call.call() == CallKind.MODELS || call.region().equals(region),
                        region::equals);
    }
}
