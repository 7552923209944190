package io.bedrockdiscovery.domain.account;

import java.util.Collection;
import java.util.Optional;

/**
 * Hands out the accounts that are to be scanned, each to one worker. Workers may be threads of one process or processes on
 * several machines. Safe for use by many threads.
 */
public interface AccountQueue {
    /** Returns the next account to scan, which is the caller's from now on; empty where none is left. */
    Optional<Account> next();

    /** Notes that an account is done; called once for each that was handed out, unless its worker ended early. */
    void finished(AccountReport report);

    /** Returns a queue of this process, in the order of the accounts. */
    static AccountQueue of(Collection<Account> accounts) {
        return new InMemoryQueue(accounts);
    }
}
