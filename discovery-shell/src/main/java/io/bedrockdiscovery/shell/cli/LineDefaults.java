package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.defaults.DefaultKeys;
import io.bedrockdiscovery.shell.defaults.OptionDefaults;
import io.bedrockdiscovery.shell.defaults.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The meaning of the settings for one line.
 *
 * @param words the words of the line, with the flags that the settings switch on
 * @param problem one line about settings that mean nothing, which ends the line; null where there is none
 * @param warnings lines about settings that are left out
 */
record LineDefaults(
        OptionDefaults options,
        List<String> words,
        @Nullable String problem,
        List<String> warnings) {
    /** The commands that ignore the settings, because they help to correct them. */
    private static final Set<String> HELPING = Set.of("help", "doctor");

    /**
     * Applies settings to a command line.
     *
     * @param settled the long names of the options that have a value already
     * @param commands makes the command line with the command of a name
     */
    static LineDefaults of(
            CommandLine line,
            List<String> words,
            Set<String> settled,
            Settings settings,
            Function<String, CommandLine> commands) {
        if (settings.all().isEmpty()) {
            return new LineDefaults(new OptionDefaults(settings, List.of(), settled), words, null, settings.problems());
        }
        CommandPath path = CommandPath.of(line, words);
        OptionDefaults options = new OptionDefaults(settings, path.names(), settled(words, settled));
        Optional<String> problem = DefaultKeys.problem(
                        settings, DiscoveryCommand.commands().keySet(), commands)
                .or(() -> options.problem(path.command()));
        if (problem.isPresent()) {
            return HELPING.stream().anyMatch(path.names()::contains) || words.contains("--help")
                    ? new LineDefaults(options, words, null, List.of(problem.get()))
                    : new LineDefaults(options, words, problem.get(), settings.problems());
        }
        line.setDefaultValueProvider(options);
        List<String> all = new ArrayList<>(words);
        all.addAll(path.end(), options.flags(path.command()));
        return new LineDefaults(options, List.copyOf(all), null, settings.problems());
    }

    /** Returns the options that no setting changes: where a line names a cache file, the store is that file. */
    private static Set<String> settled(List<String> words, Set<String> settled) {
        if (words.stream().noneMatch(word -> word.equals("--cache") || word.startsWith("--cache="))) {
            return settled;
        }
        Set<String> all = new HashSet<>(settled);
        all.add("store");
        return all;
    }

    /** Explains an error by the setting that caused it; empty where the line itself did. */
    Optional<String> explain(ParameterException error) {
        return options.origin(error.getArgSpec())
                .map(setting -> setting.place() + ": " + setting.key() + ": "
                        + SafeText.of(String.valueOf(error.getMessage())).strip());
    }
}
