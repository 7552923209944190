package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.argument.ArgumentFactory;
import io.bedrockdiscovery.shell.argument.CompletionSource;
import io.bedrockdiscovery.shell.argument.Converters;
import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.output.Screen;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Creates the command line of the program. */
final class CommandLines {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 60;

    private CommandLines() {}

    /** Creates a command line with every command. */
    static CommandLine of(DiscoveryCommand root, CompletionSource source, Screen screen) {
        return of(root, source, screen, line -> DiscoveryCommand.commands().keySet());
    }

    /**
     * Creates a command line with some commands.
     *
     * @param commands chooses their names, from a command line without any
     */
    static CommandLine of(
            DiscoveryCommand root,
            CompletionSource source,
            Screen screen,
            Function<CommandLine, Collection<String>> commands) {
        CommandLine line = new CommandLine(root, new ArgumentFactory(source));
        Map<String, Class<?>> all = DiscoveryCommand.commands();
        commands.apply(line).forEach(name -> line.addSubcommand(name, all.get(name)));
        Converters.register(line);
        line.setOverwrittenOptionsAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false);
        setVersion(line);
        HelpLayout.apply(line);
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        fit(line, screen);
        return line;
    }

    /** Fits the help to a screen, whose width may change in a session. */
    static void fit(CommandLine line, Screen screen) {
        line.setUsageHelpWidth(
                Math.min(WIDEST, Math.max(NARROWEST, screen.columns().getAsInt())));
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }

    /** Every command takes --version, so every command must know what to print. */
    private static void setVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new ProgramVersion());
        line.getSubcommands().values().forEach(CommandLines::setVersion);
    }
}
