package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains in one line for users why a line was not understood. */
final class UsageErrors {
    /** The signs that shells of a system understand, and this one does not; a redirection may name its stream. */
    private static final Map<Pattern, String> OTHER_SHELLS = Map.of(
            Pattern.compile("\\|.*"), "the shell has no pipes; use './discovery COMMAND | ...' in your system's shell",
            Pattern.compile("[0-9&]?[<>].*"),
                    "the shell has no redirections; use './discovery COMMAND > FILE' in your system's shell",
            Pattern.compile(";.*|&.*"), "the shell runs one command a line");

    private static final String QUOTES = "; a name with blanks needs quotes, such as \"Claude Sonnet 4\"";

    /** picocli's words about values, before those of the converter. */
    private static final Pattern OF_PARAMETER =
            Pattern.compile("^Invalid value for positional parameter at index [0-9.*]+ \\([^)]*\\): ");

    private static final Pattern OF_OPTION = Pattern.compile("^Invalid value for option '([^']+)'(?: \\([^)]*\\))?: ");

    private UsageErrors() {}

    /**
     * Explains an error, and names the help to read where there is no better advice.
     *
     * @param words the line
     */
    static String explain(ParameterException error, List<String> words) {
        String line = message(error, words);
        String path = error.getCommandLine().getCommandSpec().qualifiedName();
        int end = path.indexOf(' ');
        String help = end < 0 ? "help" : "help" + path.substring(end);
        return line.endsWith("?") || line.contains("the shell ") ? line : line + "; see '" + help + "'";
    }

    /** Tells which formats the answers of a command have instead of another one. */
    static String noSuchFormat(CommandSpec command, Format asked, Set<Format> formats) {
        List<String> has = Arrays.stream(Format.values())
                .filter(formats::contains)
                .map(Format::toString)
                .toList();
        return command.qualifiedName().replaceFirst("^\\S+ ", "") + " has no " + asked + " output; it has "
                + words(has, "", " and ");
    }

    /** Tells which commands a group has. */
    static String needsSubcommand(CommandSpec group) {
        return "'" + group.name() + "' needs a subcommand: "
                + words(List.copyOf(group.subcommands().keySet()), "");
    }

    private static String message(ParameterException error, List<String> words) {
        // A value that looks like an option is unmatched as well, but is named in the message only.
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(
                    unmatched.getUnmatched().get(0), error.getCommandLine().getCommandSpec(), words);
        }
        String message = String.valueOf(error.getMessage());
        for (OptionSpec option : error.getCommandLine().getCommandSpec().options()) {
            message = message.replace("'" + option.longestName() + "'", "'" + named(option, words) + "'");
        }
        return value(SafeText.of(message).strip().replaceAll("\\.$", ""));
    }

    /** Returns the name by which a line gives an option, which may have several. */
    private static String named(OptionSpec option, List<String> words) {
        return Stream.of(option.names())
                .filter(name -> words.stream().anyMatch(word -> gives(word, name)))
                .findFirst()
                .orElse(option.longestName());
    }

    private static boolean gives(String word, String name) {
        return word.equals(name)
                || word.startsWith(name + "=")
                || (name.length() == 2 && word.startsWith(name) && !word.startsWith("--"));
    }

    private static String unmatched(String word, CommandSpec command, List<String> words) {
        String typed = SafeText.of(word);
        if (word.startsWith("-")) {
            return "unknown option " + typed + nearest(word.replaceFirst("=.*", ""), optionNames(command), "");
        }
        Optional<String> sign = otherShell(word, command);
        if (sign.isPresent()) {
            return sign.get();
        }
        Set<String> commands = command.subcommands().keySet();
        return commands.isEmpty()
                ? "unexpected argument '" + typed + "'" + (followsValue(word, command, words) ? QUOTES : "")
                : "unknown command '" + typed + "'" + nearest(word, commands);
    }

    /** Tells what to do instead of a sign that only shells of a system understand; empty where a word is none. */
    static Optional<String> otherShell(String word, CommandSpec command) {
        return OTHER_SHELLS.entrySet().stream()
                .filter(other -> other.getKey().matcher(word).matches())
                .map(other -> "unexpected '" + SafeText.of(word) + "': " + other.getValue()
                        + (word.startsWith("|") && command.findOption("--limit") != null
                                ? "; --limit N shows the first N"
                                : ""))
                .findFirst();
    }

    /** Returns whether a word comes behind a value, of whose name it may be a part. */
    private static boolean followsValue(String word, CommandSpec command, List<String> words) {
        int before = words.indexOf(word) - 1;
        return before >= 0
                && !words.get(before).startsWith("-")
                && !command.names().contains(words.get(before));
    }

    /** Returns the library's message about a value in the program's own style. */
    private static String value(String message) {
        String line = OF_OPTION
                .matcher(OF_PARAMETER.matcher(message).replaceFirst(""))
                .replaceFirst("$1: ");
        return line.isEmpty() ? line : Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }

    /** Returns the question whether the user meant one of these words; empty where none is similar. */
    static String nearest(String typed, Collection<String> words) {
        return nearest(typed, words, "'");
    }

    private static String nearest(String typed, Collection<String> words, String quote) {
        List<String> nearest = NearestWords.of(typed, words);
        return nearest.isEmpty() ? "" : ". Did you mean " + words(nearest, quote) + "?";
    }

    private static String words(List<String> words, String quote) {
        return words(words, quote, " or ");
    }

    private static String words(List<String> words, String quote, String last) {
        List<String> quoted = words.stream().map(word -> quote + word + quote).toList();
        int end = quoted.size() - 1;
        return end < 1 ? String.join("", quoted) : String.join(", ", quoted.subList(0, end)) + last + quoted.get(end);
    }

    private static List<String> optionNames(CommandSpec command) {
        return command.options().stream().map(OptionSpec::longestName).toList();
    }
}
