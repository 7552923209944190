package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.PolicyQuestion;
import io.bedrockdiscovery.application.question.RoutesQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.shell.argument.ResidencyMixin;
import io.bedrockdiscovery.shell.argument.RouteMixin;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the routes of a model, or the IAM policy of one. */
@Command(
        name = "route",
        description = "Show every way to call a model from a region, and where each may run.",
        footerHeading = "%nExamples:%n",
        footer = {"  route nova-pro --from eu-central-1", "  route nova-pro --from eu-central-1 --residency eu --iam"})
final class RouteCommand implements ShellCommand {
    @Mixin
    private final RouteMixin route = new RouteMixin();

    @Mixin
    private final ResidencyMixin residency = new ResidencyMixin();

    @Option(
            names = "--iam",
            description = "Print an IAM policy that allows the route that resolve picks, as JSON, and nothing else.")
    private boolean iam;

    @Override
    public Question question() {
        RouteCriteria criteria = route.criteria(residency.residency());
        return iam ? new PolicyQuestion(route.name(), criteria) : new RoutesQuestion(route.name(), criteria);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    @Override
    public Format format(Format asked) {
        return iam ? Format.JSON : asked;
    }
}
