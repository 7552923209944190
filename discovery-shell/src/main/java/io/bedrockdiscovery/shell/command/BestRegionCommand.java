package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegionRequest;
import io.bedrockdiscovery.domain.query.BestRegions;
import io.bedrockdiscovery.domain.query.Residency;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.shell.render.BestRegionAnswer;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks regions. */
@Command(name = "best-region", description = "Rank the regions to call a model from, and say why.")
final class BestRegionCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = KnownModels.class,
            description = "The model's id, its id without the version, or a part of its id or name.")
    private String name = "";

    @Option(
            names = "--prefer",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = KnownRegions.class,
            description = "Regions to put first, in this order.")
    private List<Region> preferred = List.of();

    @Option(
            names = "--residency",
            paramLabel = "X",
            description = "Where a call may run: eu, a country code, or regions such as eu-west-1,us-*.")
    private @Nullable Residency residency;

    @Option(names = "--limit", paramLabel = "N", description = "Show the first N only.")
    private @Nullable Integer limit;

    BestRegionCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        if (limit != null && limit < 1) {
            return Reply.usage("--limit must be at least 1");
        }
        return knowledge.answer(options, preferred, this::reply);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    private Reply reply(Known known) {
        EmptyAnswer nothing = EmptyAnswer.ofRanking(known.catalog().unknownCalls());
        for (Region each : preferred) {
            List<String> refusal = NamedRegion.refusal(known.catalog(), each);
            if (!refusal.isEmpty()) {
                return Reply.failed(ExitCode.NO_MATCH, refusal, nothing);
            }
        }
        return NamedModel.in(known, name, nothing, found -> reply(known, found.modelId()));
    }

    private Reply reply(Known known, ModelId id) {
        BestRegionRequest request = new BestRegionRequest(preferred, new RouteWish(null, residency));
        BestRegions best = known.discovery().bestRegions(id, request);
        BestRegionAnswer answer = new BestRegionAnswer(best, limit);
        Doubt doubt = Doubt.of(known.catalog(), best.unknown(), request.wish()::looksAt);
        if (best.ranking().isEmpty()) {
            List<String> errors = new ArrayList<>();
            errors.add("no region is known from which " + id + " can be called as asked");
            best.dropped().stream()
                    .filter(each -> known.catalog().regionsOf(id).contains(each.region()))
                    .forEach(each -> errors.add(each.region() + ": " + each.reason()));
            errors.addAll(doubt.lines());
            return Reply.failed(ExitCode.NO_MATCH, errors, answer);
        }
        return Reply.of(doubt.code(), answer).warning(doubt.lines());
    }
}
