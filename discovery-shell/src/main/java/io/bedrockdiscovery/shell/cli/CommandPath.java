package io.bedrockdiscovery.shell.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command that a line names.
 *
 * @param names the words of the command, such as {@code show model}; none where the line names none
 * @param command the command, or the root
 * @param end the number of words up to and including those of the command
 */
record CommandPath(List<String> names, CommandSpec command, int end) {
    CommandPath {
        names = List.copyOf(names);
    }

    /** Finds the command; the words between its own are options and their values. */
    static CommandPath of(CommandLine root, List<String> words) {
        List<String> names = new ArrayList<>();
        CommandSpec command = root.getCommandSpec();
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            OptionSpec option = command.findOption(word);
            if (option != null && option.arity().min() > 0) {
                i++;
            }
            if (word.startsWith("-")) {
                continue;
            }
            CommandLine next = command.subcommands().get(word);
            if (next == null) {
                break;
            }
            names.add(word);
            command = next.getCommandSpec();
            end = i + 1;
        }
        return new CommandPath(names, command, end);
    }
}
