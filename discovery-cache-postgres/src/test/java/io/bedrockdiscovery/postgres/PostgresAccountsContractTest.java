package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.account.AccountRuns;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.testkit.contract.account.AccountRunsContract;
import io.bedrockdiscovery.testkit.contract.account.AccountStoreContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

/** The names of accounts and the scans of many of them in a database are as their contracts say. */
final class PostgresAccountsContractTest {
    @AutoClose
    private final PostgresStore store = PostgresStore.open(TestDatabase.emptied());

    @Nested
    final class Names extends AccountStoreContract {
        @Override
        protected AccountStore store() {
            return store.accounts();
        }
    }

    @Nested
    final class Runs extends AccountRunsContract {
        @Override
        protected AccountRuns runs() {
            return store.accounts().runs().orElseThrow();
        }

        @Override
        protected void endClaims() {
            TestDatabase.inShared(
                    "UPDATE account_run_entry SET ends_at = clock_timestamp() WHERE ends_at > '-infinity'");
        }

        @Override
        protected void endRuns() {
            TestDatabase.inShared("UPDATE account_run SET joined_until = clock_timestamp()");
        }
    }
}
