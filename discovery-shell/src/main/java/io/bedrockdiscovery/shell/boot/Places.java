package io.bedrockdiscovery.shell.boot;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where files of a user are, by the XDG rules. */
final class Places {
    private static final String OURS = "bedrock-discovery";

    private final Function<String, @Nullable String> environment;
    private final Path home;

    Places(Function<String, @Nullable String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** By {@code HOME} as everything else on the machine, and by what the system says where that is not set. */
    static Places of(Function<String, @Nullable String> environment, String otherwise) {
        String home = environment.apply("HOME");
        return new Places(environment, Path.of(home == null || home.isEmpty() ? otherwise : home));
    }

    /** What the option says, else the environment, else the user's cache directory. */
    Path cache(@Nullable Path option) {
        if (option != null) {
            return option;
        }
        String named = environment.apply("BEDROCK_DISCOVERY_CACHE");
        return named == null || named.isEmpty()
                ? directory("XDG_CACHE_HOME", ".cache").resolve(OURS).resolve("catalog.db")
                : Path.of(named);
    }

    Path history() {
        return directory("XDG_STATE_HOME", ".local/state").resolve(OURS).resolve("history");
    }

    /** What the option says, else the user's configuration directory. */
    Path plugins(@Nullable Path option) {
        return option == null ? configuration().resolve("plugins") : option;
    }

    /** The directory with what the user has set. */
    Path configuration() {
        return directory("XDG_CONFIG_HOME", ".config").resolve(OURS);
    }

    /** A relative path in these variables is to be ignored, the rules say. */
    private Path directory(String variable, String usual) {
        String named = environment.apply(variable);
        Path path = named == null || named.isEmpty() ? null : Path.of(named);
        return path != null && path.isAbsolute() ? path : home.resolve(usual);
    }
}
