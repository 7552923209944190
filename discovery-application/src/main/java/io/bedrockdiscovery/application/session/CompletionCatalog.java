package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The catalogue of the latest answer, from which names are completed. Safe for use by many threads. */
public final class CompletionCatalog {
    private final AtomicReference<@Nullable Catalog> latest = new AtomicReference<>();

    /** Creates a holder without a catalogue. */
    public CompletionCatalog() {}

    /** Keeps a catalogue in place of the one before. */
    public void set(Catalog catalog) {
        latest.set(catalog);
    }

    /** Returns the latest catalogue; empty before the first answer. */
    public Optional<Catalog> get() {
        return Optional.ofNullable(latest.get());
    }
}
