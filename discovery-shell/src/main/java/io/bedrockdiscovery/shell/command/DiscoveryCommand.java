package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root of the command line: the global options and all commands. */
@Command(
        name = "discovery",
        description = {
            "Shows which Bedrock models an account can call, from which region, under which id, and where the call runs.",
            "Without a command: an interactive shell; or, if standard input is not a terminal, commands from it."
        },
        subcommands = {
            ScanCommand.class,
            ModelsCommand.class,
            ShowCommand.class,
            RegionsCommand.class,
            BestRegionCommand.class,
            ResolveCommand.class,
            RouteCommand.class,
            MappingCommand.class,
            ChangesCommand.class,
            LatencyCommand.class,
            AccessCommand.class,
            TargetsCommand.class,
            CacheCommand.class,
            ExportCommand.class,
            MetricsCommand.class,
            HelpCommand.class,
            WarmUpCommand.class,
            ExitCommand.class
        })
public final class DiscoveryCommand {
    @Mixin
    private final GlobalOptions options;

    /** Creates a root whose options are filled in by the parser. */
    public DiscoveryCommand(GlobalOptions options) {
        this.options = requireNonNull(options, "options is null");
    }

    /** Returns the global options. */
    public GlobalOptions options() {
        return options;
    }
}
