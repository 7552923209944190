package io.bedrockdiscovery.shell.command;

import picocli.CommandLine.Command;

/** Groups the commands about the cache. */
@Command(
        name = "cache",
        description = "Show or clear the cache.",
        subcommands = {CacheInfoCommand.class, CacheClearCommand.class})
final class CacheCommand {
    CacheCommand() {}
}
