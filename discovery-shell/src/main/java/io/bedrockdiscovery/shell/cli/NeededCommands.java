package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The choice of the commands that a line may need. To make the model of one command takes as long as to answer it. */
final class NeededCommands {
    private static final String HELP = "help";

    private NeededCommands() {}

    /**
     * Returns the command that comes first, after the options of the root, and the one that help is asked about; every command
     * where a line is not understood, so that the errors are complete. The help of the root lists all commands without
     * their models.
     *
     * @param root a command line without commands
     */
    static Collection<String> of(CommandLine root, List<String> words) {
        Collection<String> all = DiscoveryCommand.commands().keySet();
        boolean asksForHelp = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(HELP)) {
                return namedIn(words.subList(i, words.size()));
            }
            if (!word.startsWith("-")) {
                return all.contains(word) ? Set.of(word) : all;
            }
            OptionSpec option = root.getCommandSpec().findOption(word);
            if (word.contains("=")) {
                continue;
            }
            if (option == null) {
                return all;
            }
            asksForHelp |= option.usageHelp();
            if (option.arity().min() > 0) {
                i++;
            }
        }
        return asksForHelp ? Set.of(HELP) : Set.of();
    }

    private static Collection<String> namedIn(List<String> words) {
        Collection<String> all = DiscoveryCommand.commands().keySet();
        return words.stream().filter(all::contains).distinct().toList();
    }
}
