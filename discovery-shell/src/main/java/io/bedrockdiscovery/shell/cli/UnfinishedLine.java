package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.defaults.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.PicocliException;

/** The model of a line that is still being written. */
final class UnfinishedLine {
    private UnfinishedLine() {}

    /**
     * Returns the commands to make models of: the one that the line names. A line that names none takes the names of all,
     * which take no models.
     */
    static Collection<String> commands(CommandLine root, List<String> words) {
        Collection<String> needed = NeededCommands.of(root, words);
        return needed.size() == DiscoveryCommand.commands().size() ? Set.of() : needed;
    }

    /** Adds the names of all commands to a command line that has none. */
    static void addNames(CommandLine line) {
        DiscoveryCommand.commands().forEach((name, type) -> {
            CommandSpec named = CommandSpec.create().name(name);
            named.usageMessage().description(type.getAnnotation(Command.class).description());
            line.addSubcommand(name, named);
        });
    }

    /**
     * Fills in the options that the words and the settings give, as far as they are understood.
     *
     * @param commands makes the command line with the command of a name
     */
    static void read(CommandLine line, List<String> words, Settings settings, Function<String, CommandLine> commands) {
        collectErrors(line);
        try {
            List<String> all =
                    LineDefaults.of(line, words, Set.of(), settings, commands).words();
            line.parseArgs(all.toArray(String[]::new));
        } catch (PicocliException e) {
            // The line itself tells what is wrong with it when it is run.
            return;
        }
    }

    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(UnfinishedLine::collectErrors);
    }
}
