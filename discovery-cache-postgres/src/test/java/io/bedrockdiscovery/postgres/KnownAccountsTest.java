package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountRun;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Names of accounts come with a migration, are shown to people, forgotten with the rest, and are no secrets. */
final class KnownAccountsTest {
    private static final Owner OWNER = SampleAccount.OWNER;
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Failure REFUSED = new Failure(Reason.ACCESS_DENIED, "not allowed");
    private static final Account SECRETIVE = Account.of("444455556666")
            .named("Partner")
            .withRole("ops/SECRETROLE")
            .withExternalId("SECRETID");

    private final TestDatabase database = TestDatabase.create();

    @AutoClose
    private final PostgresStore store = database.open();

    @Test
    void databaseOfTheFirstVersion_isMigratedWithAllThatItHolds() {
        SampleAccount account = new SampleAccount(2, 3, 2);
        Settings first = new Settings(new Migrations(List.of(SchemaV1.SQL)), connection -> connection, null);
        try (PostgresStore old = PostgresStore.open(database.source(), first)) {
            old.record(OWNER, SampleAccount.START, account.scan(SampleAccount.START, "g"));
            assertThat(old.summary().version()).isOne();
        }

        assertThat(store.accounts().accounts()).isEmpty();
        store.accounts().remember(List.of(known(SECRETIVE)));

        assertThat(store.load(OWNER)).isEqualTo(account.scan(SampleAccount.START, "g"));
        assertThat(store.accounts().accounts()).containsKey(known(SECRETIVE).owner());
        assertThat(store.summary().version()).isEqualTo(Migrations.ALL.latest());
    }

    @Test
    void view_showsNamesAndReasons_alsoOfAccountsWithoutAScan() {
        store.record(OWNER, NOW, new SampleAccount(1, 1, 1).scan(NOW, "g"));
        store.accounts().remember(List.of(known(Account.of(OWNER.key()).named("Production")), known(SECRETIVE)));

        assertThat(texts("SELECT account || ' ' || name || ' ' || scans || ' ' || reason FROM accounts ORDER BY 1"))
                .containsExactly("111122223333 Production 1 access-denied", "444455556666 Partner 0 access-denied");
    }

    @Test
    void rolesAndExternalIds_areNowhereInTheDatabase() {
        AccountRun run = AccountRun.of(Partition.AWS, List.of(SECRETIVE), ScanRequest.everywhere());
        try (AccountQueue queue = store.accounts().runs().orElseThrow().join(run)) {
            queue.next();
            store.accounts().remember(List.of(known(SECRETIVE)));
            for (String table : Migrations.TABLES) {
                assertThat(texts("SELECT t::text FROM " + table + " t"))
                        .allSatisfy(row -> assertThat(row).doesNotContain("SECRET"));
            }
        }
        assertThat(texts("SELECT t::text FROM known_account t")).hasSize(1);
        assertThat(texts("SELECT t::text FROM account_run_entry t")).hasSize(1);
    }

    @Test
    void clear_forgetsNames_butNoRunThatIsUnderWay() {
        store.accounts().remember(List.of(known(Account.of(OWNER.key())), known(SECRETIVE)));
        AccountRun run = AccountRun.of(Partition.AWS, List.of(SECRETIVE), ScanRequest.everywhere());
        try (AccountQueue queue = store.accounts().runs().orElseThrow().join(run)) {
            queue.next();
            store.clear(new ClearRequest(null, OWNER.key(), false));
            assertThat(store.accounts().accounts())
                    .containsOnlyKeys(known(SECRETIVE).owner());
            store.clear(ClearRequest.ALL);
            assertThat(store.accounts().accounts()).isEmpty();
            assertThat(texts("SELECT done::text FROM account_scans")).containsExactly("0");
        }
        store.clear(ClearRequest.ALL);
        assertThat(texts("SELECT done::text FROM account_scans")).isEmpty();
    }

    private List<String> texts(String sql) {
        try (Connection connection = database.source().getConnection()) {
            return new Transaction(connection).list(sql, RowReader::text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KnownAccount known(Account account) {
        return KnownAccount.of(Partition.AWS, account, NOW, REFUSED);
    }
}
