package io.bedrockdiscovery.shell.boot;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.account.AccountStore;

/**
 * A store that several machines share.
 *
 * @param stores the store of a session
 * @param accounts the names of the accounts in it, and the scans that machines do together
 */
record SharedStore(StoreSet stores, AccountStore accounts) {
    SharedStore {
        requireNonNull(stores, "stores is null");
        requireNonNull(accounts, "accounts is null");
    }
}
