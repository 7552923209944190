package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The choice of the commands that a line may need. To make the model of one command takes as long as to answer it. */
final class NeededCommands {
    /** The commands that tell of all others. */
    private static final Set<String> ABOUT_ALL = Set.of("help", "completion");

    private NeededCommands() {}

    /**
     * Returns the command that comes first, after the options of the root; every command where another word comes first
     * or help is asked for, so that the help and the errors are complete.
     *
     * @param root a command line without commands
     */
    static Collection<String> of(CommandLine root, List<String> words) {
        Collection<String> all = DiscoveryCommand.commands().keySet();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                return all.contains(word) && !ABOUT_ALL.contains(word) ? Set.of(word) : all;
            }
            OptionSpec option = root.getCommandSpec().findOption(word);
            if (word.contains("=")) {
                continue;
            }
            if (option == null || option.usageHelp()) {
                return all;
            }
            if (option.arity().min() > 0) {
                i++;
            }
        }
        return Set.of();
    }
}
