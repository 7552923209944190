package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The catalogue that was looked at last, to complete names from. Safe for use by many threads. */
public final class Recent {
    private final AtomicReference<@Nullable Catalog> catalog = new AtomicReference<>();

    /** Nothing looked at. */
    public Recent() {}

    /** Keeps the catalogue that was just looked at. */
    public void set(Catalog seen) {
        catalog.set(seen);
    }

    /** The last one; empty where there was none. */
    Optional<Catalog> get() {
        return Optional.ofNullable(catalog.get());
    }
}
