package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.defaults.Setting;
import io.bedrockdiscovery.shell.defaults.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The user's files and directories, by the XDG base directory specification. */
final class UserDirectories {
    private static final String OURS = "bedrock-discovery";
    /** The environment variables that stand for an option. */
    private static final Map<String, String> VARIABLES =
            Map.of("cache", "BEDROCK_DISCOVERY_CACHE", "store", "BEDROCK_DISCOVERY_CACHE", "profile", "AWS_PROFILE");

    private final Function<String, @Nullable String> environment;
    private final Path home;

    UserDirectories(Function<String, @Nullable String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** Returns the directories below {@code HOME}, or below {@code otherwise} where that is not set. */
    static UserDirectories of(Function<String, @Nullable String> environment, String otherwise) {
        String home = environment.apply("HOME");
        return new UserDirectories(environment, Path.of(home == null || home.isEmpty() ? otherwise : home));
    }

    /** Returns the cache file: the option, else the environment variable, else the file in the user's cache directory. */
    Path cache(@Nullable Path option) {
        if (option != null) {
            return option;
        }
        String named = environment.apply("BEDROCK_DISCOVERY_CACHE");
        return named == null || named.isEmpty() ? defaultCache() : Path.of(named);
    }

    /** Returns the cache file that is used where none is named. */
    Path defaultCache() {
        return directory("XDG_CACHE_HOME", ".cache").resolve(OURS).resolve("catalog.db");
    }

    /** Returns the directory of SQLite's library. */
    Path libraries() {
        return directory("XDG_CACHE_HOME", ".cache").resolve(OURS).resolve("native");
    }

    Path history() {
        return directory("XDG_STATE_HOME", ".local/state").resolve(OURS).resolve("history");
    }

    /** Returns the directory of plugin jars: the option, else the one in the user's configuration directory. */
    Path plugins(@Nullable Path option) {
        return option == null ? configuration().resolve("plugins") : option;
    }

    /** Returns the directory of the user's settings. */
    Path configuration() {
        return directory("XDG_CONFIG_HOME", ".config").resolve(OURS);
    }

    /** Returns the file of the user's settings, which need not exist. */
    Path settings() {
        return configuration().resolve("config.properties");
    }

    /** Returns settings without the defaults of options in whose place an environment variable is set. */
    Settings settledByEnvironment(Settings settings) {
        List<Setting> left = settings.all().stream()
                .filter(each -> VARIABLES.entrySet().stream()
                        .noneMatch(variable -> each.key().matches("default\\.(.*\\.)?" + variable.getKey())
                                && isSet(variable.getValue())))
                .toList();
        return new Settings(left, settings.problems());
    }

    private boolean isSet(String variable) {
        String value = environment.apply(variable);
        return value != null && !value.isEmpty();
    }

    /** Returns a base directory; the specification tells to ignore relative paths in these variables. */
    private Path directory(String variable, String usual) {
        String named = environment.apply(variable);
        Path path = named == null || named.isEmpty() ? null : Path.of(named);
        return path != null && path.isAbsolute() ? path : home.resolve(usual);
    }
}
