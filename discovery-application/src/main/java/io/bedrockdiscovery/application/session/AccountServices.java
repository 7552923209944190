package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Owner;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The services for questions about several accounts. Each is supplied when it is first needed, which most questions never do.
 *
 * @param store the names of the accounts
 * @param access opens accounts by a role; null where questions are answered from the sample world or a recording
 * @param fanOut the threads of a scan of many accounts
 * @param freshness the times for which answers count as fresh
 * @param discovery a new discovery over what is cached of an account
 */
public record AccountServices(
        Supplier<AccountStore> store,
        @Nullable Access access,
        Supplier<ThreadFanOut> fanOut,
        Freshness freshness,
        Function<Owner, BedrockDiscovery> discovery) {
    public AccountServices {
        requireNonNull(store, "store is null");
        requireNonNull(fanOut, "fanOut is null");
        requireNonNull(freshness, "freshness is null");
        requireNonNull(discovery, "discovery is null");
    }

    /** Opens accounts by a role. */
    @FunctionalInterface
    public interface Access {
        /**
         * Returns the access by a role.
         *
         * @param externalId null for none
         */
        AccountAccess by(RolePattern role, @Nullable String externalId);
    }

    /** Returns services that know no accounts but those of the store. */
    static AccountServices none(Supplier<BedrockDiscovery> discovery) {
        AccountStore names = new InMemoryAccountStore();
        return new AccountServices(() -> names, null, ThreadFanOut::new, Freshness.DEFAULT, owner -> discovery.get());
    }
}
