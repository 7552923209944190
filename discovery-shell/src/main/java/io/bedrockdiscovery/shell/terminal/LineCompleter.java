package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.shell.argument.Converters;
import io.bedrockdiscovery.shell.argument.DescribedCompletions;
import io.bedrockdiscovery.shell.argument.ListMixin;
import io.bedrockdiscovery.shell.argument.PrefixCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completes commands, options and their values from the command line. */
final class LineCompleter implements Completer {
    private static final String DASHES = "--";

    private final CommandLine commandLine;
    private final Map<String, String> ofSession;
    private final Function<String, SortedMap<String, Boolean>> files;

    /**
     * Creates a completer.
     *
     * @param ofSession further words that may begin a line, with their descriptions
     */
    LineCompleter(CommandLine commandLine, Map<String, String> ofSession) {
        this(commandLine, ofSession, FileNames::starting);
    }

    /**
     * Creates a completer.
     *
     * @param files returns the paths that begin with what was typed, each with whether it is a file
     */
    LineCompleter(
            CommandLine commandLine,
            Map<String, String> ofSession,
            Function<String, SortedMap<String, Boolean>> files) {
        this.commandLine = commandLine;
        this.ofSession = ofSession;
        this.files = files;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String typed = line.word().substring(0, line.wordCursor());
        candidates.addAll(candidates(line.words().subList(0, line.wordIndex()), typed));
        if (line.wordIndex() == 0 && !typed.startsWith("-")) {
            ofSession.forEach((name, about) -> candidates.add(candidate(name, "commands", about, true)));
        }
    }

    /** Returns what may follow some words, given what was typed of the word at the cursor; some begin in another way. */
    List<Candidate> candidates(List<String> words, String typed) {
        List<Candidate> candidates = new ArrayList<>();
        CommandSpec command = commandLine.getCommandSpec();
        OptionSpec waiting = null;
        int positionals = 0;
        for (String word : words) {
            if (waiting != null) {
                waiting = null;
            } else if (word.startsWith("-")) {
                waiting = takingValue(command, word);
            } else if (command.subcommands().containsKey(word)) {
                command = command.subcommands().get(word).getCommandSpec();
                positionals = 0;
            } else {
                positionals++;
            }
        }
        if (waiting != null) {
            values(command, waiting, "", typed, candidates);
        } else if (typed.startsWith("-")) {
            options(command, typed, candidates);
        } else {
            words(command, positionals, typed, candidates);
        }
        return candidates;
    }

    private static @Nullable OptionSpec takingValue(CommandSpec command, String word) {
        OptionSpec option = command.findOption(word);
        return option != null && option.arity().max() > 0 ? option : null;
    }

    private void options(CommandSpec command, String typed, List<Candidate> candidates) {
        int equals = typed.indexOf('=');
        if (equals > 0) {
            OptionSpec option = takingValue(command, typed.substring(0, equals));
            if (option != null) {
                values(command, option, typed.substring(0, equals + 1), typed.substring(equals + 1), candidates);
            }
            return;
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                names(option, typed)
                        .forEach(name -> candidates.add(candidate(name, "options", first(option.description()), true)));
            }
        }
    }

    /** Returns the name of an option; its other names only to those who have begun to type one. */
    private static Stream<String> names(OptionSpec option, String typed) {
        return Stream.of(option.names())
                .filter(name -> name.equals(option.longestName())
                        || (typed.length() > DASHES.length() && name.startsWith(DASHES)));
    }

    private void words(CommandSpec command, int positionals, String typed, List<Candidate> candidates) {
        command.subcommands().forEach((name, sub) -> {
            if (sub.getCommandSpec().name().equals(name)) {
                String description = first(sub.getCommandSpec().usageMessage().description());
                candidates.add(candidate(name, "commands", description, true));
            }
        });
        for (PositionalParamSpec positional : command.positionalParameters()) {
            if (positional.index().contains(positionals)) {
                values(command, positional, "", typed, candidates);
            }
        }
    }

    /** Completes a value; in a list, the part after the last comma. */
    private void values(
            CommandSpec command, ArgSpec argument, String before, String typed, List<Candidate> candidates) {
        Iterable<String> completions = argument.completionCandidates();
        if (completions instanceof PrefixCompletions word) {
            word.after(typed).forEach(value -> candidates.add(candidate(before + value, null, null, false)));
            return;
        }
        if (completions instanceof Converters.FileNames || (completions == null && argument.type() == Path.class)) {
            files.apply(typed).forEach((name, isFile) -> candidates.add(candidate(before + name, null, null, isFile)));
        }
        if (completions == null) {
            return;
        }
        boolean list = !argument.splitRegex().isEmpty();
        String done = list ? typed.substring(0, typed.lastIndexOf(',') + 1) : "";
        SortedMap<String, String> values = described(completions, command);
        values.keySet().removeAll(List.of(done.split(",")));
        values.forEach((value, about) ->
                candidates.add(candidate(before + done + value, null, about.isEmpty() ? null : about, !list)));
    }

    private static SortedMap<String, String> described(Iterable<String> values, CommandSpec command) {
        if (values instanceof ListMixin.OfColumns completions && command.userObject() instanceof ShellCommand list) {
            return completions.of(list.columns());
        }
        if (values instanceof DescribedCompletions completions) {
            return completions.described();
        }
        SortedMap<String, String> described = new TreeMap<>();
        values.forEach(value -> described.put(value, ""));
        return described;
    }

    private static Candidate candidate(
            String value, @Nullable String group, @Nullable String description, boolean whole) {
        return new Candidate(value, value, group, description, null, null, whole);
    }

    private static @Nullable String first(String[] description) {
        return Stream.of(description)
                .findFirst()
                .map(line -> line.replace("$$", "$").replace("%%", "%"))
                .orElse(null);
    }
}
