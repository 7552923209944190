package io.bedrockdiscovery.shell.command;

import picocli.CommandLine.Command;

/** What can be shown. */
@Command(
        name = "show",
        description = "Show all that is known of one thing.",
        subcommands = {ShowModelCommand.class, ShowProfileCommand.class, ShowRegionCommand.class})
final class ShowCommand {
    ShowCommand() {}
}
