package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
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
            List<String> nearest = unmatched.getSuggestions();
            String first = unmatched.getUnmatched().get(0);
            boolean group = !error.getCommandLine().getSubcommands().isEmpty();
            String kind = first.startsWith("-") ? "option" : group ? "command" : "argument";
            return "there is no " + kind + " '" + SafeText.of(first) + "' here"
                    + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?");
        }
        return SafeText.of(String.valueOf(error.getMessage())).strip().replaceAll("\\.$", "");
    }
}
