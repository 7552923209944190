package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains in one line for users why a line was not understood. */
final class UsageErrors {
    private UsageErrors() {}

    /** Explains an error, and names the help to read. */
    static String explain(ParameterException error) {
        String path = error.getCommandLine().getCommandSpec().qualifiedName();
        int end = path.indexOf(' ');
        String help = end < 0 ? "help" : "help" + path.substring(end);
        return message(error) + "; see '" + help + "'";
    }

    private static String message(ParameterException error) {
        // A value that looks like an option is unmatched as well, but is named in the message only.
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().get(0);
            CommandSpec command = error.getCommandLine().getCommandSpec();
            if (first.startsWith("-")) {
                return "there is no option '" + SafeText.of(first) + "' here"
                        + nearest(first.replaceFirst("=.*", ""), optionNames(command));
            }
            Set<String> commands = command.subcommands().keySet();
            String kind = commands.isEmpty() ? "argument" : "command";
            return "there is no " + kind + " '" + SafeText.of(first) + "' here" + nearest(first, commands);
        }
        return SafeText.of(String.valueOf(error.getMessage())).strip().replaceAll("\\.$", "");
    }

    /** Returns the question whether the user meant one of these words; empty where none is similar. */
    static String nearest(String typed, Collection<String> words) {
        List<String> nearest = NearestWords.of(typed, words);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    private static List<String> optionNames(CommandSpec command) {
        return command.options().stream().map(OptionSpec::longestName).toList();
    }
}
