package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.RegionAnswer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a region. */
@Command(name = "region", description = "Show a region with its models and profiles.")
final class ShowRegionCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Parameters(paramLabel = "R", completionCandidates = KnownRegions.class, description = "Such as eu-west-1.")
    private @Nullable Region region;

    ShowRegionCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        Region named = requireNonNull(region, "region is null");
        return knowledge.answer(options, Set.of(named), known -> reply(known, named));
    }

    private static Reply reply(Known known, Region named) {
        Catalog catalog = known.catalog();
        Optional<RegionKnowledge> seen = catalog.region(named);
        if (seen.isEmpty()) {
            EmptyAnswer nothing = EmptyAnswer.ofRegion(named);
            return Reply.failed(ExitCode.NO_MATCH, NamedRegion.refusal(catalog, named), nothing);
        }
        Set<CallKind> called = known.report().regions().stream()
                .filter(report -> report.region().equals(named))
                .findFirst()
                .map(RegionReport::called)
                .orElse(Set.of());
        Doubt doubt = Doubt.about(catalog, named);
        return Reply.of(doubt.code(), new RegionAnswer(seen.get(), catalog, called))
                .warning(doubt.lines());
    }
}
