package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import picocli.CommandLine.Command;

/** Answers agents. */
@Command(
        name = "mcp",
        description = {
            "Answer agents over the Model Context Protocol, on standard input and output.",
            "Programs such as Claude Code or VS Code start it. It ends at the end of input."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  mcp", "  mcp --profile production --cached"})
final class McpCommand implements ShellCommand {
    @Override
    public Question question() {
        throw NoAnswerException.invalid("mcp asks no question");
    }

    @Override
    public boolean servesAgents() {
        return true;
    }
}
