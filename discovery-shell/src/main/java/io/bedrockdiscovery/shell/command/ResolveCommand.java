package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.ResolveQuestion;
import io.bedrockdiscovery.application.question.TerraformQuery;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.shell.argument.ModelCompletions;
import io.bedrockdiscovery.shell.argument.OriginMixin;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.argument.ResidencyMixin;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the string to pass as {@code modelId}. */
@Command(
        name = "resolve",
        description = "Print the string to pass as modelId to call a model.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  resolve nova-pro --from eu-central-1 --residency eu",
            "  resolve us.amazon.nova-pro-v1:0 --output json"
        })
final class ResolveCommand implements ShellCommand {
    private static final Set<Format> FORMATS = Set.of(Format.TABLE, Format.JSON, Format.TERRAFORM);

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            completionCandidates = ModelCompletions.class,
            description =
                    "The model's id, its id without provider or version, its name or a part of one, the id of a profile, "
                            + "or an ARN. Left out only with --output terraform, which then reads Terraform's query from "
                            + "standard input: a JSON object with name, from, residency and via.")
    private @Nullable String name;

    @Mixin
    private final OriginMixin origin = new OriginMixin();

    @Mixin
    private final ResidencyMixin residency = new ResidencyMixin();

    private Format output = Format.TABLE;

    @Override
    public Question question() {
        return question(PastedText.NONE);
    }

    @Override
    public Question question(PastedText pasted) {
        RouteCriteria criteria = origin.criteria(residency.residency());
        if (name != null) {
            return new ResolveQuestion(name, criteria);
        }
        if (output == Format.TERRAFORM) {
            return TerraformQuery.parse(pasted.read()).question(criteria);
        }
        throw NoAnswerException.invalid("missing required parameter: 'NAME'; see 'help resolve'");
    }

    @Override
    public Format format(Format asked) {
        // The name may stand at standard input for one format only.
        output = asked;
        return asked;
    }

    @Override
    public Set<Format> formats() {
        return FORMATS;
    }
}
