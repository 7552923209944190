package io.bedrockdiscovery.shell.defaults;

import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Checks the keys of settings. */
public final class DefaultKeys {
    /** The keys that are no default of an option. */
    private static final Set<String> OTHERS = Set.of("supported.models");

    private DefaultKeys() {}

    /**
     * Returns one line about the first key that means nothing; empty where each means something.
     *
     * @param commands the names of all commands
     * @param line makes the command line with the command of a name
     */
    public static Optional<String> problem(
            Settings settings, Set<String> commands, Function<String, CommandLine> line) {
        return settings.all().stream()
                .flatMap(each -> problem(each, commands, line).stream())
                .findFirst();
    }

    private static Optional<String> problem(Setting setting, Set<String> commands, Function<String, CommandLine> line) {
        if (OTHERS.contains(setting.key())) {
            return Optional.empty();
        }
        return DefaultKey.of(setting.key())
                .map(key -> problem(key, commands, line).map(reason -> setting.place() + ": " + reason))
                .orElseGet(() -> Optional.of(setting.place() + ": unknown key '" + SafeText.of(setting.key())
                        + "'; there are supported.models, default.OPTION and default.COMMAND.OPTION"));
    }

    private static Optional<String> problem(DefaultKey key, Set<String> commands, Function<String, CommandLine> line) {
        String option = key.option();
        if (DefaultableOptions.NEVER.contains(option)) {
            return Optional.of("--" + option + " cannot have a default");
        }
        if (!DefaultableOptions.NAMES.contains(option)) {
            return Optional.of("unknown key '" + SafeText.of(key.toString()) + "': there is no option --"
                    + SafeText.of(option) + nearest(option, DefaultableOptions.NAMES));
        }
        return key.command().isEmpty() ? Optional.empty() : ofCommand(key, commands, line);
    }

    private static Optional<String> ofCommand(
            DefaultKey key, Set<String> commands, Function<String, CommandLine> line) {
        String first = key.command().get(0);
        if (!commands.contains(first)) {
            return Optional.of("unknown key '" + SafeText.of(key.toString()) + "': there is no command "
                    + SafeText.of(first) + nearest(first, commands));
        }
        CommandLine command = line.apply(first);
        for (String word : key.command()) {
            command = command.getSubcommands().get(word);
            if (command == null) {
                return Optional.of("unknown key '" + SafeText.of(key.toString()) + "': there is no command "
                        + SafeText.of(String.join(" ", key.command())));
            }
        }
        return has(command.getCommandSpec(), key.option())
                ? Optional.empty()
                : Optional.of(String.join(" ", key.command()) + " has no option --" + key.option());
    }

    /** A group of commands, such as {@code show}, has the options of each of them. */
    private static boolean has(CommandSpec command, String option) {
        return command.findOption("--" + option) != null
                || command.subcommands().values().stream().anyMatch(each -> has(each.getCommandSpec(), option));
    }

    private static String nearest(String word, Set<String> words) {
        List<String> nearest = NearestWords.of(word, new TreeSet<>(words));
        return nearest.isEmpty()
                ? ""
                : nearest.stream().limit(2).collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }
}
