package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.TextAnswer;
import picocli.CommandLine.Command;

/** Ends a session. */
@Command(name = "exit", aliases = "quit", description = "Leave the shell.")
final class ExitCommand implements ShellCommand {
    @Override
    public Question question() {
        return session -> Response.of(new TextAnswer(""));
    }

    @Override
    public boolean endsSession() {
        return true;
    }
}
