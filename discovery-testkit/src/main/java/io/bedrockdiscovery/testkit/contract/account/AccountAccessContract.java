package io.bedrockdiscovery.testkit.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of an {@link AccountAccess}. Each test runs in a thread of its own and fails after 30 seconds. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ContractOf(AccountAccess.class)
public abstract class AccountAccessContract {
    private static final Account ONE = Account.of("000000000001");
    private static final Account OTHER = Account.of("000000000002");
    private static final Account REFUSING = Account.of("000000000003");

    /**
     * Returns an access that opens the accounts 000000000001 and 000000000002 of the partition {@code aws}, each with
     * models in us-east-1, and that the account 000000000003 refuses.
     */
    protected abstract AccountAccess access();

    @Test
    final void callerOfAConnection_isOfItsAccount() {
        AccountAccess access = access();
        try (AccountAccess.Connection one = access.open(ONE);
                AccountAccess.Connection other = access.open(OTHER)) {
            assertThat(account(one)).isEqualTo(ONE.id());
            assertThat(account(other)).isEqualTo(OTHER.id());
        }
    }

    @Test
    final void sources_askOnBehalfOfTheAccount() {
        try (AccountAccess.Connection one = access().open(ONE)) {
            assertThat(one.sources().models().models(new Region("us-east-1"), CallContext.unlimited()))
                    .isInstanceOf(Outcome.Known.class);
        }
    }

    @Test
    final void accountThatRefuses_saysSoWhenItsCallerIsIdentified() {
        try (AccountAccess.Connection refusing = access().open(REFUSING)) {
            assertThat(refusing.sources()
                            .identity()
                            .caller(CallContext.unlimited())
                            .whyUnknown())
                    .hasValueSatisfying(failure -> assertThat(failure.reason()).isEqualTo(Reason.ACCESS_DENIED));
        }
    }

    @Test
    final void refusalOfOneAccount_leavesTheOthersUsable() {
        AccountAccess access = access();
        try (AccountAccess.Connection refusing = access.open(REFUSING);
                AccountAccess.Connection one = access.open(ONE)) {
            Outcome<Caller> unused = refusing.sources().identity().caller(CallContext.unlimited());
            assertThat(account(one)).isEqualTo(ONE.id());
        }
    }

    @Test
    final void closingTwice_doesNothingMore() {
        AccountAccess.Connection one = access().open(ONE);
        one.close();
        one.close();
    }

    private static Caller none() {
        throw new AssertionError("a caller is known or unknown");
    }

    private static String account(AccountAccess.Connection connection) {
        CallContext context = CallContext.unlimited();
        Caller caller = connection
                .sources()
                .identity()
                .caller(context)
                .fold(Outcome.Known::value, AccountAccessContract::none, why -> {
                    throw new AssertionError(why.message());
                });
        String carried = caller.account();
        return carried != null
                ? carried
                : connection
                        .sources()
                        .identity()
                        .account(caller.partition(), context)
                        .fold(Outcome.Known::value, () -> "none", why -> why.message());
    }
}
