package io.bedrockdiscovery.testkit.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ContractRun;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts hold for what the domain and the testkit have, and find what is broken. */
final class AccountContractsTest {
    @Nested
    final class ListOfAccounts extends AccountSourceContract {
        @Override
        protected AccountSource of(List<Account> accounts) {
            return AccountSource.of(accounts);
        }

        @Override
        protected AccountSource failing() {
            return context -> Outcome.unknown(Reason.OTHER, "there is no list");
        }
    }

    @Nested
    final class StoreInMemory extends AccountStoreContract {
        private final InMemoryAccountStore store = new InMemoryAccountStore();

        @Override
        protected AccountStore store() {
            return store;
        }
    }

    @Nested
    final class FakeAccess extends AccountAccessContract {
        @Override
        protected AccountAccess access() {
            return worlds();
        }
    }

    @Test
    void storeWhoseLastWriteWins_failsItsTests() {
        assertThat(ContractRun.failuresOf(LastWriteWins.class))
                .containsExactlyInAnyOrder(
                        "earlierMemory_givesANameOnlyWhereThereIsNone",
                        "laterMemory_counts_inWhicheverOrder",
                        "name_stays_untilThereIsAnother");
    }

    @Test
    void accessWithOneSetOfCredentials_failsItsTests() {
        assertThat(ContractRun.failuresOf(OneForAll.class))
                .containsExactlyInAnyOrder(
                        "callerOfAConnection_isOfItsAccount", "accountThatRefuses_saysSoWhenItsCallerIsIdentified");
    }

    static final class LastWriteWins extends AccountStoreContract {
        private final Map<Owner, KnownAccount> accounts = new HashMap<>();

        @Override
        protected AccountStore store() {
            return new AccountStore() {
                @Override
                public Map<Owner, KnownAccount> accounts() {
                    return Map.copyOf(accounts);
                }

                @Override
                public void remember(Collection<KnownAccount> learnt) {
                    learnt.forEach(each -> accounts.put(each.owner(), each));
                }
            };
        }
    }

    static final class OneForAll extends AccountAccessContract {
        @Override
        protected AccountAccess access() {
            FakeSources one = worlds().of("000000000001");
            return new FakeAccountAccess()
                    .with("000000000001", one)
                    .with("000000000002", one)
                    .with("000000000003", one);
        }
    }

    private static FakeAccountAccess worlds() {
        return new FakeAccountAccess().with(world("000000000001")).with(world("000000000002"));
    }

    private static World world(String account) {
        return World.builder()
                .account(account)
                .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
                .build();
    }
}
