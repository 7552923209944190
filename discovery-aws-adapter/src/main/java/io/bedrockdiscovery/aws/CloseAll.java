package io.bedrockdiscovery.aws;

import java.util.Collection;

/** Closes several things, all of them even if some fail to. */
final class CloseAll {
    private CloseAll() {}

    /** @throws IllegalStateException where any failed to close; what the others threw is suppressed in it */
    static void of(Collection<? extends AutoCloseable> things) {
        IllegalStateException failed = null;
        for (AutoCloseable thing : things) {
            try {
                thing.close();
            } catch (Exception e) {
                if (failed == null) {
                    failed = new IllegalStateException(thing.getClass().getSimpleName() + " failed to close", e);
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
