package io.bedrockdiscovery.shell.command.show;

import picocli.CommandLine.Command;

/** Groups the commands that show one thing. */
@Command(
        name = "show",
        description = "Show everything that is known of one model, profile or region.",
        subcommands = {ShowModelCommand.class, ShowProfileCommand.class, ShowRegionCommand.class})
public final class ShowCommand {
    ShowCommand() {}
}
