package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words that complete an account: what it is called, and how far it is known. */
final class AccountNamesTest {
    private static final Account PRODUCTION = Account.of("000000000001").named("Production");
    private static final Account STAGING = Account.of("000000000002").named("Staging");
    private static final Account REFUSING = Account.of("000000000003").named("Partner");
    private static final Account NAMELESS = Account.of("000000000004");

    private final FakeAccountAccess access =
            new FakeAccountAccess().with(world(PRODUCTION)).with(world(STAGING)).with(world(NAMELESS));
    private final InMemoryAccountStore names = new InMemoryAccountStore();
    private final FakeSessions sessions =
            FakeSessions.of(World.builder().account("000000000009").build());

    @Test
    void accounts_areCalledByIdAndName_withAWordAboutTheirState() {
        scan(PRODUCTION, REFUSING, NAMELESS);
        int calls = sessions.calls();

        assertThat(described())
                .containsExactly(
                        entry("000000000001", "Production, just now"),
                        entry("000000000003", "Partner, unknown, access denied"),
                        entry("000000000004", "just now"),
                        entry("Partner", "000000000003, unknown, access denied"),
                        entry("Production", "000000000001, just now"));
        assertThat(sessions.calls()).isEqualTo(calls);
    }

    @Test
    void accountThatRefusesNow_hasAnAgeAndTheReason() {
        scan(PRODUCTION, STAGING);
        sessions.clock().advance(Duration.ofHours(3));
        access.of(STAGING.id()).identity().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        scan(PRODUCTION, STAGING);

        assertThat(described()).containsEntry("Staging", "000000000002, 3 h ago, now access denied");
    }

    @Test
    void nameOfSeveralAccounts_isLeftOut() {
        scan(PRODUCTION, STAGING.named("Production"));

        assertThat(described()).containsOnlyKeys("000000000001", "000000000002");
    }

    private Map<String, String> described() {
        return AccountNames.described(sessions.servicesWithAccounts(access, names));
    }

    private void scan(Account... accounts) {
        sessions.withAccounts(access, names)
                .ask(new AccountsScanQuestion(
                        AccountSource.of(List.of(accounts)),
                        new RolePattern("Reader"),
                        null,
                        ScanRequest.everywhere().withRefresh(true)));
    }

    private static World world(Account account) {
        return World.builder()
                .account(account.id())
                .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
                .build();
    }
}
