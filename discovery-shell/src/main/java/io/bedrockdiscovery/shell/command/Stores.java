package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where things are remembered.
 *
 * @param notices what happened to the store that people should know, one line each; more may come later
 * @param problem why the store that was meant cannot be used, so that another one stands in; null where it can
 */
public record Stores(
        CatalogStore catalog,
        LatencyStore latencies,
        AccessStore access,
        Supplier<List<String>> notices,
        @Nullable String problem) {
    public Stores {
        requireNonNull(catalog, "catalog is null");
        requireNonNull(latencies, "latencies is null");
        requireNonNull(access, "access is null");
        requireNonNull(notices, "notices is null");
    }

    /** What to tell people. */
    List<String> warnings() {
        return problem == null ? notices.get() : List.of(problem + " Until then nothing is remembered.");
    }
}
