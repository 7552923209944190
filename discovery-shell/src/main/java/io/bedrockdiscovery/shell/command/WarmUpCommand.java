package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.util.List;
import picocli.CommandLine.Command;

/**
 * Runs every command once, so that the JVM can archive the classes they need. The launcher starts it with AWS endpoints at
 * which nothing listens.
 */
@Command(name = "warm-up", hidden = true, description = "Run every command once, for the archive of classes.")
public final class WarmUpCommand implements ShellCommand {
    private static final List<String> LINES = List.of(
            "help",
            "scan --offline",
            "scan --offline --output json",
            "models --offline",
            "regions --offline --output csv",
            "show model nova-pro --offline",
            "best-region nova-pro --offline --prefer eu-west-1",
            "resolve nova-pro --offline --from eu-west-1",
            "route nova-pro --offline --from eu-west-1",
            "route nova-pro --offline --from eu-west-1 --iam",
            "show profile us.amazon.nova-pro-v1:0 --offline",
            "show region eu-west-1 --offline",
            "access nova-pro --offline --region eu-west-1",
            "mapping --offline",
            "changes --cached",
            "latency --cached",
            "metrics",
            "cache info",
            "scan --regions us-east-1,eu-west-1 --deadline 3s --output json");

    /** Returns the lines to run. */
    public List<String> lines() {
        return LINES;
    }

    @Override
    public Question question() {
        return session -> Response.of(new TextAnswer(""));
    }
}
