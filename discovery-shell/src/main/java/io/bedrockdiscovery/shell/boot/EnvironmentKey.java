package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options that decide which environment a line works on.
 *
 * @param offline whether it is the sample world
 * @param replay the recording that it is; null where it is none
 * @param replayState the state of the recording's file; null where there is no such file
 * @param profile the AWS profile; null for the SDK's choice
 * @param cache the cache file
 * @param cacheIsNamed whether the user has named it; else it is the default
 * @param store the URL of the shared store, which may hold a password; null for the cache file
 * @param plugins the directory of plugin jars, which need not exist
 * @param settings the file of the user's settings, which need not exist
 */
record EnvironmentKey(
        boolean offline,
        @Nullable Path replay,
        @Nullable FileState replayState,
        @Nullable String profile,
        Path cache,
        boolean cacheIsNamed,
        @Nullable String store,
        Path plugins,
        Path settings) {
    static EnvironmentKey of(GlobalOptions options, UserDirectories places) {
        return new EnvironmentKey(
                options.offline(),
                options.replay(),
                FileState.of(options.replay()),
                options.profile(),
                places.cache(options.cache()),
                !places.cache(options.cache()).equals(places.defaultCache()),
                options.store(),
                places.plugins(options.plugins()),
                places.settings());
    }

    /** Returns a hash that needs no method made at run time, which those of records are, at a cost for each start. */
    @Override
    public int hashCode() {
        return Objects.hash(cache, replay, profile, offline);
    }
}
