package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.answer.ChangesAnswer;
import io.bedrockdiscovery.application.question.ChangesQuestion;
import io.bedrockdiscovery.application.question.Since;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.webhook.Webhook;
import io.bedrockdiscovery.application.webhook.WebhookQuestion;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.argument.SinceConverter;
import io.bedrockdiscovery.shell.output.Format;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows changes. */
@Command(
        name = "changes",
        description = "Show what changed since the scan before the last one, or since a time.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  changes",
            "  changes --since 7d --all",
            "  changes --exit-code --webhook https://example.com/bedrock"
        })
final class ChangesCommand implements ShellCommand {
    @Option(
            names = "--since",
            paramLabel = "7d|DATE",
            converter = SinceConverter.class,
            description = "A duration ago (30m, 12h, 7d, 2w), or a date or time (ISO 8601, dates in UTC).")
    private @Nullable Since since;

    @Option(names = "--all", description = "Show every change by itself, too; else they are grouped.")
    private boolean all;

    @Option(names = "--exit-code", description = "End with exit code 6 if anything changed.")
    private boolean exitCode;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "If anything changed, send the JSON there by POST, signed with HMAC-SHA256 by the secret in "
                    + "$$BEDROCK_DISCOVERY_WEBHOOK_SECRET.")
    private @Nullable String webhook;

    @Override
    public Question question() {
        Since start = since;
        // The clock is the session's.
        Question changes =
                session -> new ChangesQuestion(start == null ? null : start.before(session.now()), all).ask(session);
        Question sent = webhook == null
                ? changes
                : new WebhookQuestion(changes, Webhook.of(webhook, System.getenv(Webhook.SECRET)));
        return session -> {
            Response response = sent.ask(session);
            if (!exitCode) {
                return response.finding(false);
            }
            // A gate must not pass because there was nothing to compare.
            boolean compared = response.answer() instanceof ChangesAnswer answer
                    && answer.report().isComparison();
            return compared ? response : response.incomplete(List.of());
        };
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
