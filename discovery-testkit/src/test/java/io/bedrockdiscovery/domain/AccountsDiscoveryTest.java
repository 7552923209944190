package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsUnknownException;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many accounts as an embedder asks for them: one scan, and a discovery for each. */
final class AccountsDiscoveryTest {
    private static final Account ONE = Account.of("000000000001");
    private static final Account OTHER = Account.of("000000000002");
    private static final Account REFUSING = Account.of("000000000003");
    private static final ModelId PRO = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId LITE = new ModelId("amazon.nova-lite-v1:0");

    private final FakeAccountAccess access =
            new FakeAccountAccess().with(world(ONE, PRO)).with(world(OTHER, LITE));

    @Test
    void refresh_scansAll_andEachAccountHasItsOwnAnswers() {
        try (AccountsDiscovery accounts = over(AccountSource.of(List.of(ONE, OTHER, REFUSING)))) {
            assertThat(accounts.refresh().count(AccountStatus.KNOWN)).isEqualTo(2);

            assertThat(accounts.account(ONE.id()).listModels(region -> region)).containsOnlyKeys(PRO);
            assertThat(accounts.account(OTHER.id()).listModels(region -> region))
                    .containsOnlyKeys(LITE);
            assertThat(accounts.account(REFUSING.id()).listModels(region -> region))
                    .isEmpty();
        }
        assertThat(access.closed()).hasSameSizeAs(access.opened());
    }

    @Test
    void discoveryOfOneAccount_canBeRefreshedByItself() {
        try (AccountsDiscovery accounts = over(AccountSource.of(List.of(ONE, OTHER)))) {
            BedrockDiscovery one = accounts.account(ONE.id());
            one.refresh();

            assertThat(one.listModels(region -> region)).containsOnlyKeys(PRO);
            assertThat(access.of(OTHER.id()).listCalls()).isZero();
        }
    }

    @Test
    void account_isTheSameDiscoveryEachTime_andAnswersFromWhatIsKnownByNow() {
        try (AccountsDiscovery accounts = over(AccountSource.of(List.of(ONE)))) {
            BedrockDiscovery one = accounts.account(ONE.id());
            assertThat(one.listModels(region -> region)).isEmpty();

            accounts.refresh();

            assertThat(accounts.account(ONE.id())).isSameAs(one);
            assertThat(one.listModels(region -> region)).containsOnlyKeys(PRO);
        }
    }

    @Test
    void closedDiscoveryOfAnAccount_isOpenedAnew() {
        try (AccountsDiscovery accounts = over(AccountSource.of(List.of(ONE)))) {
            accounts.account(ONE.id()).close();

            assertThat(accounts.account(ONE.id()).listModels(region -> region)).isEmpty();
            assertThat(access.closed()).hasSize(1);
        }
        assertThat(access.closed()).hasSameSizeAs(access.opened());
    }

    @Test
    void afterTheClose_noAccountIsOpened() {
        AccountsDiscovery accounts = over(AccountSource.of(List.of(ONE)));
        BedrockDiscovery one = accounts.account(ONE.id());
        accounts.close();

        assertThatIllegalStateException().isThrownBy(() -> accounts.account(ONE.id()));
        assertThatIllegalStateException().isThrownBy(one::catalog);
        assertThat(access.closed()).hasSameSizeAs(access.opened());
    }

    @Test
    void accountsThatCannotBeListed_endTheScan() {
        try (AccountsDiscovery accounts =
                over(context -> Outcome.unknown(Reason.ACCESS_DENIED, "organizations:ListAccounts is denied"))) {
            assertThatExceptionOfType(AccountsUnknownException.class)
                    .isThrownBy(accounts::refresh)
                    .withMessage("organizations:ListAccounts is denied")
                    .satisfies(end -> assertThat(end.failure().reason()).isEqualTo(Reason.ACCESS_DENIED));
        }
    }

    @Test
    void idOfAnotherForm_isRefused() {
        try (AccountsDiscovery accounts = over(AccountSource.of(List.of()))) {
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.account("prod"));
        }
    }

    private AccountsDiscovery over(AccountSource source) {
        return AccountsDiscovery.over(access, source, new InMemoryStore());
    }

    private static World world(Account account, ModelId model) {
        return World.builder()
                .account(account.id())
                .region("us-east-1", region -> region.model(model.value()))
                .build();
    }
}
