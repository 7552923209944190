package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Accounts that are given as a list; of two with one id, the first one counts. */
record ListedAccounts(List<Account> list) implements AccountSource {
    ListedAccounts {
        Set<String> ids = new HashSet<>();
        List<Account> once = new ArrayList<>();
        for (Account each : list) {
            if (ids.add(each.id())) {
                once.add(each);
            }
        }
        list = List.copyOf(once);
    }

    @Override
    public Outcome<List<Account>> accounts(CallContext context) {
        return Thread.currentThread().isInterrupted()
                ? Outcome.unknown(Reason.CANCELLED, "the call was cancelled")
                : Outcome.known(list);
    }
}
