package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.List;

/**
 * Lists the accounts that there are, whatever their state. Safe for use by many threads. Failures are returned, not thrown.
 * A call from an interrupted thread returns {@code cancelled} promptly, even if it need not block.
 */
@FunctionalInterface
public interface AccountSource {
    /**
     * Lists the accounts. Blocks.
     *
     * @return each account once, in the order of the source; never {@link Outcome.NotOffered}
     */
    Outcome<List<Account>> accounts(CallContext context);

    /** Returns a source that lists these accounts. */
    static AccountSource of(List<Account> accounts) {
        return new ListedAccounts(accounts);
    }
}
