package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.command.completion.CompletionCommand;
import io.bedrockdiscovery.shell.command.show.ShowCommand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root of the command line: the global options, and the names of the commands. */
@Command(
        name = "discovery",
        description = {
            "Shows which Bedrock models an account can call, from which region, under which id, and where the call runs.",
            "Without a command: an interactive shell; or, if standard input is not a terminal, commands from it."
        },
        footer = "%nThe shell also has: clear, history, version, and ? for help.")
public final class DiscoveryCommand {
    private static final Map<String, Class<?>> COMMANDS = commandsByName();

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

    /**
     * Returns the classes of the commands by name, in the order of the help. They are no annotation, because picocli would
     * then make the model of every command for each line.
     */
    public static Map<String, Class<?>> commands() {
        return COMMANDS;
    }

    private static Map<String, Class<?>> commandsByName() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("scan", ScanCommand.class);
        all.put("models", ModelsCommand.class);
        all.put("profiles", ProfilesCommand.class);
        all.put("show", ShowCommand.class);
        all.put("regions", RegionsCommand.class);
        all.put("best-region", BestRegionCommand.class);
        all.put("resolve", ResolveCommand.class);
        all.put("route", RouteCommand.class);
        all.put("mapping", MappingCommand.class);
        all.put("changes", ChangesCommand.class);
        all.put("latency", LatencyCommand.class);
        all.put("access", AccessCommand.class);
        all.put("targets", TargetsCommand.class);
        all.put("matrix", MatrixCommand.class);
        all.put("diff", DiffCommand.class);
        all.put("report", ReportCommand.class);
        all.put("check", CheckCommand.class);
        all.put("doctor", DoctorCommand.class);
        all.put("cache", CacheCommand.class);
        all.put("export", ExportCommand.class);
        all.put("metrics", MetricsCommand.class);
        all.put("accounts", AccountsCommand.class);
        all.put("mcp", McpCommand.class);
        all.put("completion", CompletionCommand.class);
        all.put("help", HelpCommand.class);
        all.put("exit", ExitCommand.class);
        return Collections.unmodifiableMap(all);
    }
}
