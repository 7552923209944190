package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.observation.Owner;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Remembers accounts as long as the process runs. Safe for use by many threads. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<Owner, KnownAccount> accounts = new HashMap<>();

    /** Creates a store without accounts. */
    public InMemoryAccountStore() {}

    /** Returns these memories and further ones, merged as {@link AccountStore#remember} does. */
    public static Map<Owner, KnownAccount> merged(Map<Owner, KnownAccount> some, Collection<KnownAccount> more) {
        Map<Owner, KnownAccount> all = new HashMap<>(some);
        more.forEach(each -> all.merge(each.owner(), each, KnownAccount::and));
        return Map.copyOf(all);
    }

    @Override
    public synchronized Map<Owner, KnownAccount> accounts() {
        return Map.copyOf(accounts);
    }

    @Override
    public synchronized void remember(Collection<KnownAccount> learnt) {
        learnt.forEach(each -> accounts.merge(each.owner(), each, KnownAccount::and));
    }
}
