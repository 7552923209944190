package io.bedrockdiscovery.shell.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program: its options and its commands. */
@Command(
        name = "discovery",
        versionProvider = Version.class,
        description = {
            "Which Bedrock models there are in which region, how each may be called, and how sure that is.",
            "Without a command: an interactive shell; or, where standard input is no terminal, commands from it."
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
            CacheCommand.class,
            ExportCommand.class,
            MetricsCommand.class,
            HelpCommand.class,
            ExitCommand.class
        })
public final class Discovery {
    @Mixin
    private final Options options;

    Discovery(Options options) {
        this.options = options;
    }

    Options options() {
        return options;
    }

    /** Every class that is made, with its one constructor, for a line to be read. */
    public static List<Class<?>> parts() {
        List<Class<?>> parts = new ArrayList<>(List.of(
                KnownRegions.class, KnownModels.class, KnownProfiles.class, KnownFilters.class, FilterChoice.class));
        addCommands(Discovery.class, parts);
        return List.copyOf(parts);
    }

    private static void addCommands(Class<?> group, List<Class<?>> parts) {
        for (Class<?> command : group.getAnnotation(Command.class).subcommands()) {
            parts.add(command);
            addCommands(command, parts);
        }
    }
}
