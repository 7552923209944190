package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what accounts are called, for completion. */
public final class AccountNames {
    private AccountNames() {}

    /**
     * Returns the ids and names of the accounts of which something is remembered, each with a few words about the account
     * and how far it is known. Reads no catalogue and asks nothing of AWS. A name that several accounts share is left out,
     * because it means none of them.
     *
     * @return nothing where the store cannot be read, which the next question tells
     */
    public static SortedMap<String, String> described(SessionServices services) {
        SortedMap<String, String> described = new TreeMap<>();
        try {
            StoredAccounts accounts =
                    StoredAccounts.remembered(services, services.stores().get().store());
            Instant now = services.clock().instant();
            Set<String> shared = new HashSet<>();
            for (StoredAccount each : accounts.all()) {
                String state = state(each, now);
                String name = each.name();
                described.put(each.id(), name == null ? state : name + ", " + state);
                if (name != null && described.putIfAbsent(name, each.id() + ", " + state) != null) {
                    shared.add(name);
                }
            }
            described.keySet().removeAll(shared);
        } catch (StoreException | NoAnswerException e) {
            described.clear();
        }
        return described;
    }

    private static String state(StoredAccount account, Instant now) {
        KnownAccount known = account.known();
        Failure failure = known == null ? null : known.failure();
        Held held = account.held();
        String age = held == null ? null : Age.of(held.newest(), now);
        if (age == null) {
            return failure == null
                    ? "not asked"
                    : "unknown, " + failure.reason().text();
        }
        return known != null && failure != null && isAfter(known.asOf(), held == null ? null : held.newest())
                ? age + ", now " + failure.reason().text()
                : age;
    }

    private static boolean isAfter(Instant time, @Nullable Instant newest) {
        return newest == null || time.isAfter(newest);
    }
}
