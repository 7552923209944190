package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.account.AccountsQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import picocli.CommandLine.Command;

/** Lists accounts. */
@Command(
        name = "accounts",
        description = "List the accounts that the cache holds and how much is known of each.",
        footerHeading = "%nExamples:%n",
        footer = {"  accounts"})
final class AccountsCommand implements ShellCommand {
    @Override
    public Question question() {
        return new AccountsQuestion();
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
