package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The store of a session, and what users should know about it.
 *
 * @param store the store in use; one in memory where the intended one cannot be used
 * @param notices lines about what happened to the store; more may come later
 * @param problem the reason why the intended store cannot be used; null where it can
 */
public record StoreSet(
        DiscoveryStore store,
        Supplier<List<String>> notices,
        @Nullable String problem) {
    public StoreSet {
        requireNonNull(store, "store is null");
        requireNonNull(notices, "notices is null");
    }

    /** Returns the lines to show to users. */
    public List<String> warnings() {
        return problem == null ? notices.get() : List.of(problem + " Until then nothing is cached.");
    }
}
