package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import io.bedrockdiscovery.domain.port.StoreException;

/** Loads the stored catalogue before the first command, so that names can be completed from the start. */
final class CompletionWarmup {
    private CompletionWarmup() {}

    /**
     * Starts to load, in a thread of its own. Makes no request to AWS except those that resolving the credentials may need.
     *
     * @param offline whether to scan, which asks the sample world only
     */
    static void start(SessionServices services, boolean offline) {
        new DaemonThreads("completion-warm-up")
                .newThread(() -> load(services, offline))
                .start();
    }

    private static void load(SessionServices services, boolean offline) {
        try {
            BedrockDiscovery discovery = services.discovery().get();
            services.recent().set(offline ? discovery.refresh().catalog() : discovery.catalog());
        } catch (StoreException | NoAnswerException e) {
            // The first command reports it; until then there is nothing to complete from.
            return;
        }
    }
}
