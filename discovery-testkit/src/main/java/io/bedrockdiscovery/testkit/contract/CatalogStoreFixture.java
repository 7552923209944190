package io.bedrockdiscovery.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.CatalogStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test of a contract an empty store. */
public abstract class CatalogStoreFixture {
    private @Nullable CatalogStore store;

    /** Opens an empty store, another one for each test. */
    protected abstract CatalogStore open() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    final CatalogStore store() {
        return requireNonNull(store, "store is null");
    }
}
