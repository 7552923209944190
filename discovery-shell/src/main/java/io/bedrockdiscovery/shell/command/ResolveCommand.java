package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.ResolveQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ResidencyMixin;
import io.bedrockdiscovery.shell.argument.RouteMixin;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    @Mixin
    private final RouteMixin route = new RouteMixin();

    @Mixin
    private final ResidencyMixin residency = new ResidencyMixin();

    @Override
    public Question question() {
        return new ResolveQuestion(route.name(), route.criteria(residency.residency()));
    }
}
