package io.bedrockdiscovery.shell.defaults;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The defaults of one line's options, from the settings. A default of a command comes before one of every command. For one
 * thread and one line.
 */
public final class OptionDefaults implements IDefaultValueProvider {
    /** Options that clear the cache are given each time; defaults are meant for questions. */
    private static final String CLEARING = "cache";

    private final Settings settings;
    private final List<String> command;
    private final Set<String> settled;
    private final Map<ArgSpec, Setting> used = new HashMap<>();

    /**
     * Creates the defaults.
     *
     * @param command the words of the line's command; none for a line without
     * @param settled the long names of the options that have a value already: the session's, or the environment's
     */
    public OptionDefaults(Settings settings, List<String> command, Set<String> settled) {
        this.settings = requireNonNull(settings, "settings is null");
        this.command = List.copyOf(command);
        this.settled = Set.copyOf(settled);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        // A flag with a default would be switched off where it is given; see flags.
        Optional<Setting> setting = isFlag(arg) ? Optional.empty() : find(arg);
        setting.ifPresent(each -> used.put(arg, each));
        return setting.map(Setting::value).orElse(null);
    }

    /** Returns the flags that the settings switch on, as words to put behind the words of the command. */
    public List<String> flags(CommandSpec spec) {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (isFlag(option)
                    && find(option).filter(each -> each.value().equals("true")).isPresent()) {
                words.add(option.longestName());
            }
        }
        return words;
    }

    /** Returns one line about a flag that is neither on nor off; empty where there is none. */
    public Optional<String> problem(CommandSpec spec) {
        return spec.options().stream()
                .filter(OptionDefaults::isFlag)
                .flatMap(option -> find(option).stream())
                .filter(each -> !each.value().matches("true|false"))
                .map(each ->
                        each.place() + ": " + each.key() + " is '" + SafeText.of(each.value()) + "', not true or false")
                .findFirst();
    }

    /** Returns the setting that gave an option its value on this line; empty where none did. */
    public Optional<Setting> origin(@Nullable ArgSpec arg) {
        return Optional.ofNullable(used.get(arg));
    }

    /** Returns the defaults of a command's options, such as {@code --residency eu}, with their places. */
    public Map<String, String> of(CommandSpec spec) {
        List<String> path = List.of(spec.qualifiedName().split(" ", -1));
        Map<String, String> found = new TreeMap<>();
        for (OptionSpec option : spec.options()) {
            find(option, path.subList(1, path.size()))
                    .ifPresent(each -> found.put(
                            option.longestName()
                                    + (isFlag(option) ? "=" : " ")
                                    + SafeText.of(withoutPassword(each.value())),
                            each.place()));
        }
        return found;
    }

    // A URL of a database may hold one.
    private static String withoutPassword(String value) {
        return value.replaceAll("(?i)(password=)[^&]*", "$1…");
    }

    private Optional<Setting> find(ArgSpec arg) {
        return find(arg, command);
    }

    private Optional<Setting> find(ArgSpec arg, List<String> path) {
        if (settings.all().isEmpty() || !(arg instanceof OptionSpec option)) {
            return Optional.empty();
        }
        List<String> names = List.of(option.names()).stream()
                .filter(name -> name.startsWith("--"))
                .map(name -> name.substring(2))
                .toList();
        if (names.stream().anyMatch(name -> settled.contains(name) || DefaultableOptions.NEVER.contains(name))) {
            return Optional.empty();
        }
        // The parser asks for the default of the outermost copy, which is not inherited itself.
        boolean general = option.scopeType() == ScopeType.INHERIT || !path.contains(CLEARING);
        for (int words = path.size(); words >= (general ? 0 : 1); words--) {
            for (String name : names) {
                Optional<Setting> found = settings.find(new DefaultKey(path.subList(0, words), name).toString());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFlag(ArgSpec arg) {
        return arg.arity().max() == 0;
    }
}
