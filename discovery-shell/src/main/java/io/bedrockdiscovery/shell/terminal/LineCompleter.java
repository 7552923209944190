package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.shell.argument.DescribedCompletions;
import io.bedrockdiscovery.shell.argument.PrefixCompletions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /**
     * Creates a completer.
     *
     * @param ofSession further words that may begin a line, with their descriptions
     */
    LineCompleter(CommandLine commandLine, Map<String, String> ofSession) {
        this.commandLine = commandLine;
        this.ofSession = ofSession;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        CommandSpec command = commandLine.getCommandSpec();
        OptionSpec waiting = null;
        int positionals = 0;
        for (String word : line.words().subList(0, line.wordIndex())) {
            if (waiting != null) {
                waiting = null;
            } else if (word.startsWith("-")) {
                waiting = takingValue(command, word);
            } else if (command.subcommands().containsKey(word)) {
                command = command.subcommands().get(word).getCommandSpec();
            } else {
                positionals++;
            }
        }
        String typed = line.word().substring(0, line.wordCursor());
        if (waiting != null) {
            values(waiting, "", typed, candidates);
        } else if (typed.startsWith("-")) {
            options(command, typed, candidates);
        } else {
            words(command, positionals, typed, candidates);
            if (line.wordIndex() == 0) {
                ofSession.forEach((name, about) -> candidates.add(candidate(name, "commands", about, true)));
            }
        }
    }

    private static @Nullable OptionSpec takingValue(CommandSpec command, String word) {
        OptionSpec option = command.findOption(word);
        return option != null && option.arity().max() > 0 ? option : null;
    }

    private static void options(CommandSpec command, String typed, List<Candidate> candidates) {
        int equals = typed.indexOf('=');
        if (equals > 0) {
            OptionSpec option = takingValue(command, typed.substring(0, equals));
            if (option != null) {
                values(option, typed.substring(0, equals + 1), typed.substring(equals + 1), candidates);
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

    private static void words(CommandSpec command, int positionals, String typed, List<Candidate> candidates) {
        command.subcommands().forEach((name, sub) -> {
            if (sub.getCommandSpec().name().equals(name)) {
                String description = first(sub.getCommandSpec().usageMessage().description());
                candidates.add(candidate(name, "commands", description, true));
            }
        });
        for (PositionalParamSpec positional : command.positionalParameters()) {
            if (positional.index().contains(positionals)) {
                values(positional, "", typed, candidates);
            }
        }
    }

    /** Completes a value; in a list, the part after the last comma. */
    private static void values(ArgSpec argument, String before, String typed, List<Candidate> candidates) {
        if (argument.completionCandidates() instanceof PrefixCompletions word) {
            word.after(typed).forEach(value -> candidates.add(candidate(before + value, null, null, false)));
            return;
        }
        if (argument.completionCandidates() == null) {
            if (argument.type() == Path.class) {
                FileNames.starting(typed)
                        .forEach((name, isFile) -> candidates.add(candidate(before + name, null, null, isFile)));
            }
            return;
        }
        boolean list = !argument.splitRegex().isEmpty();
        String done = list ? typed.substring(0, typed.lastIndexOf(',') + 1) : "";
        SortedMap<String, String> values = described(argument.completionCandidates());
        values.keySet().removeAll(List.of(done.split(",")));
        values.forEach((value, about) ->
                candidates.add(candidate(before + done + value, null, about.isEmpty() ? null : about, !list)));
    }

    private static SortedMap<String, String> described(Iterable<String> values) {
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
        return Stream.of(description).findFirst().orElse(null);
    }
}
