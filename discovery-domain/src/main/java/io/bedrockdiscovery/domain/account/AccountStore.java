package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.observation.Owner;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the names of accounts, and why the last scan could not ask some of them. It holds no credentials, no role and no
 * external id. Safe for use by many threads. Every method may throw {@link io.bedrockdiscovery.domain.port.StoreException}.
 */
public interface AccountStore {
    /** Returns every account that is remembered, by its owner. */
    Map<Owner, KnownAccount> accounts();

    /**
     * Remembers accounts. Of two memories of one account the later one counts; a name stays until there is another one.
     * Accounts that are not given stay as they are.
     */
    void remember(Collection<KnownAccount> accounts);

    /** Returns the runs by which processes that share this store scan together; empty for a store of one machine. */
    default Optional<AccountRuns> runs() {
        return Optional.empty();
    }
}
