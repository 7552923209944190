package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.BestRegionQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.shell.argument.ModelNameMixin;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ResidencyMixin;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks regions. */
@Command(
        name = "best-region",
        description = "Rank the regions to call a model from, with the reasons.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  best-region nova-pro --residency eu",
            "  best-region claude-sonnet-4-5 --prefer eu-central-1,eu-west-1"
        })
final class BestRegionCommand implements ShellCommand {
    @Mixin
    private final ModelNameMixin model = new ModelNameMixin();

    @Option(
            names = "--prefer",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Regions to put first, in this order.")
    private List<Region> preferred = List.of();

    @Mixin
    private final ResidencyMixin residency = new ResidencyMixin();

    @Option(names = "--limit", paramLabel = "N", description = "Show the first N only.")
    private @Nullable Integer limit;

    @Override
    public Question question() {
        RouteCriteria route = RouteCriteria.ANY.within(residency.residency());
        return new BestRegionQuestion(model.name(), new RankingCriteria(preferred, route), limit);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
