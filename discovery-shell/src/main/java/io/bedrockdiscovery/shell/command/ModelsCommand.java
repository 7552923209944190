package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.account.AccountMatrixQuestion;
import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.question.ModelsQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.Converters;
import io.bedrockdiscovery.shell.argument.FilterMixin;
import io.bedrockdiscovery.shell.argument.InputCompletions;
import io.bedrockdiscovery.shell.argument.ListMixin;
import io.bedrockdiscovery.shell.argument.ModelCompletions;
import io.bedrockdiscovery.shell.argument.OutputCompletions;
import io.bedrockdiscovery.shell.argument.ProviderCompletions;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists models. */
@Command(
        name = "models",
        description = "List the models, their regions, and how each may be called.",
        footerHeading = "%nExamples:%n",
        footer = {"  models claude", "  models --provider anthropic --region eu-central-1"})
final class ModelsCommand implements ShellCommand {
    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            completionCandidates = ModelCompletions.class,
            description = "List only models that have each of these parts in their id or name, such as claude sonnet.")
    private List<String> parts = List.of();

    @Mixin
    private @Nullable FilterMixin filters;

    @Mixin
    private final ListMixin list = new ListMixin();

    @Option(
            names = {"-r", "--region", "--from"},
            paramLabel = "R",
            completionCandidates = RegionCompletions.class,
            description = "List models of this region only.")
    private @Nullable Region region;

    @Option(
            names = "--provider",
            completionCandidates = ProviderCompletions.class,
            paramLabel = "P",
            description = "List models of this provider only, such as anthropic.")
    private @Nullable String provider;

    @Option(
            names = "--input",
            completionCandidates = InputCompletions.class,
            paramLabel = "M",
            description = "List only models that take this modality, such as image.")
    private @Nullable String input;

    @Option(
            names = "--output-modality",
            completionCandidates = OutputCompletions.class,
            paramLabel = "M",
            description = "List only models that give this modality.")
    private @Nullable String outputModality;

    @Option(
            names = "--access",
            paramLabel = "A",
            completionCandidates = Converters.ListedModes.class,
            description = "List only models that can be called this way: on-demand, profile, global-profile, "
                    + "application-profile, provisioned.")
    private @Nullable InvocationMode access;

    @Option(names = "--mantle", description = "Add the models that bedrock-mantle lists, a second catalogue.")
    private boolean mantle;

    @Option(
            names = "--accounts",
            description = "Tell for each model how many of the accounts that the cache holds can call it, "
                    + "which cannot and why.")
    private boolean accounts;

    @Override
    public Question question() {
        if (accounts) {
            boolean more = input != null || outputModality != null || access != null || mantle;
            if (more || !list.selection().equals(ListSelection.ALL)) {
                throw NoAnswerException.invalid(
                        "--accounts goes with parts of names, --region, --provider and --filter only");
            }
            return new AccountMatrixQuestion(
                    AccountMatrixQuestion.Form.LIST, region, provider, FilterMixin.texts(filters), parts);
        }
        return new ModelsQuestion(
                region,
                provider,
                input,
                outputModality,
                access,
                mantle,
                FilterMixin.texts(filters),
                parts,
                list.selection());
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    @Override
    public List<String> columns() {
        return ModelsQuestion.columns();
    }
}
