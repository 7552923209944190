package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.command.Options;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What decides which outside the commands work on.
 *
 * @param offline whether it is the sample world
 * @param replay the recording that it is; null where it is none
 * @param replayState which state of the recording's file; null where there is no such file
 * @param profile the AWS profile; null for the SDK's choice
 * @param cache where to remember
 * @param plugins the directory of plugin jars, which need not be there
 * @param settings the file with what the user has set, which need not be there
 */
record Setup(
        boolean offline,
        @Nullable Path replay,
        @Nullable FileState replayState,
        @Nullable String profile,
        Path cache,
        Path plugins,
        Path settings) {
    static Setup of(Options options, Places places) {
        return new Setup(
                options.offline(),
                options.replay(),
                FileState.of(options.replay()),
                options.profile(),
                places.cache(options.cache()),
                places.plugins(options.plugins()),
                places.configuration().resolve("config.properties"));
    }
}
