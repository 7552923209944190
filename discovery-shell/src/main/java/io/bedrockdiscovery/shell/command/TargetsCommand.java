package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.target.TargetsQuestion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.shell.argument.Converters;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists everything that can be passed as a model's id. */
@Command(
        name = "targets",
        description =
                "List everything that this account can pass as modelId: models, profiles, provisioned throughputs, "
                        + "deployments, imported models, prompt routers, Marketplace endpoints.",
        footerHeading = "%nExamples:%n",
        footer = {"  targets --region us-east-1", "  targets --kind provisioned"})
final class TargetsCommand implements ShellCommand {
    @Option(
            names = {"-r", "--region", "--from"},
            paramLabel = "R",
            completionCandidates = RegionCompletions.class,
            description = "List targets of this region only.")
    private @Nullable Region region;

    @Option(
            names = "--kind",
            paramLabel = "K",
            completionCandidates = Converters.Kinds.class,
            description = "List this kind only: on-demand, profile, global-profile, application-profile, provisioned, "
                    + "custom-deployment, imported-model, prompt-router, marketplace-endpoint, "
                    + "or mantle, which is only listed when asked for.")
    private @Nullable TargetKind kind;

    @Override
    public Question question() {
        return new TargetsQuestion(region, kind);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
