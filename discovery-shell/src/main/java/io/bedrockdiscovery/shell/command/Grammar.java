package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.shell.render.Screen;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What can be written on a line. */
final class Grammar {
    private static final int WIDEST = 100;

    private Grammar() {}

    static CommandLine of(Discovery root, IFactory factory, Screen screen, boolean colour) {
        CommandLine line = strict(new CommandLine(root, factory));
        tellVersion(line);
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.min(WIDEST, Math.max(60, screen.columns().getAsInt())));
        line.setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF));
        return line;
    }

    /** Every command takes the option, so every command must know what to print. */
    private static void tellVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(Grammar::tellVersion);
    }

    /** The options of a line, whatever else stands on it: they decide what it is to be read with. */
    static Options glance(List<String> words, Options before) {
        Options options = new Options(before);
        CommandLine line = strict(new CommandLine(options)).setUnmatchedArgumentsAllowed(true);
        try {
            line.parseArgs(words.toArray(String[]::new));
            return options;
        } catch (ParameterException e) {
            // The full grammar will say what is wrong.
            return before;
        }
    }

    /** What is wrong with a line, and where to read on. */
    static String complaint(ParameterException wrong) {
        String path = wrong.getCommandLine().getCommandSpec().qualifiedName();
        int end = path.indexOf(' ');
        String help = end < 0 ? "help" : "help" + path.substring(end);
        return message(wrong) + "; see '" + help + "'";
    }

    private static String message(ParameterException wrong) {
        // A value that looks like an option is not matched either, and stands in the message alone.
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            List<String> nearest = unmatched.getSuggestions();
            String first = unmatched.getUnmatched().get(0);
            boolean command = !wrong.getCommandLine().getSubcommands().isEmpty();
            String what = first.startsWith("-") ? "option" : command ? "command" : "argument";
            return "there is no " + what + " '" + Printable.of(first) + "' here"
                    + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?");
        }
        return Printable.of(String.valueOf(wrong.getMessage())).strip().replaceAll("\\.$", "");
    }

    private static CommandLine strict(CommandLine line) {
        Words.register(line);
        return line.setOverwrittenOptionsAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false);
    }
}
