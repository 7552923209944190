package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.postgres.PostgresStore;
import java.util.List;

/**
 * Opens stores in databases. Apart from {@link StoreOpening}, so that a line without one loads nothing of a database's
 * driver.
 */
final class SharedStoreOpening {
    private SharedStoreOpening() {}

    /**
     * Opens the store in a database, which is asked when it is first used.
     *
     * @throws NoAnswerException if the URL is none of such a store
     */
    static SharedStore open(String url, Closer closer) {
        try {
            PostgresStore store = closer.add(PostgresStore.open(url));
            return new SharedStore(new StoreSet(store, List::of, null), store.accounts());
        } catch (StoreException e) {
            throw NoAnswerException.invalid(e.getMessage());
        }
    }
}
