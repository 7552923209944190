package io.bedrockdiscovery.testkit.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Opens an empty store for each test of a contract and closes it afterwards.
 *
 * @param <S> the port
 */
public abstract class StoreFixture<S> {
    private @Nullable S store;

    /** Creates a fixture; only the contracts of this package are subclasses. */
    StoreFixture() {}

    /** Opens an empty store, another one for each test. The contract closes it if it is closeable. */
    protected abstract S open() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    final void closeStore() throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    final S store() {
        return requireNonNull(store, "store is null");
    }
}
