package io.bedrockdiscovery.shell.command;

import picocli.CommandLine.Command;

/** What can be done about the memory. */
@Command(
        name = "cache",
        description = "Look at what is remembered, or forget it.",
        subcommands = {CacheInfoCommand.class, CacheClearCommand.class})
final class CacheCommand {
    CacheCommand() {}
}
