package io.bedrockdiscovery.shell.command;

import picocli.CommandLine.Command;

/** Ends a session. */
@Command(name = "exit", aliases = "quit", description = "Leave the shell.")
final class ExitCommand implements ShellCommand {
    ExitCommand() {}

    @Override
    public Reply reply(Options options) {
        return Reply.leave();
    }
}
