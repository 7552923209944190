package io.bedrockdiscovery.testkit.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of an {@link AccountSource}. Each test runs in a thread of its own and fails after 30 seconds. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ContractOf(AccountSource.class)
public abstract class AccountSourceContract {
    private static final Account PRODUCTION = Account.of("000000000001").named("Production");
    private static final Account CLOSED =
            Account.of("000000000002").named("R&D \"lab\"").inState("SUSPENDED");
    private static final Account NAMELESS = Account.of("012345678901");

    /** Returns a source of these accounts. */
    protected abstract AccountSource of(List<Account> accounts);

    /** Returns a source that cannot list its accounts. */
    protected abstract AccountSource failing();

    @Test
    final void accounts_keepTheirOrderNameAndState() {
        assertThat(listed(of(List.of(CLOSED, NAMELESS, PRODUCTION)))).containsExactly(CLOSED, NAMELESS, PRODUCTION);
    }

    @Test
    final void eachCall_listsThemAll() {
        AccountSource source = of(List.of(PRODUCTION, CLOSED));

        assertThat(listed(source)).isEqualTo(listed(source)).hasSize(2);
    }

    @Test
    final void failure_isReturned() {
        assertThat(failing().accounts(CallContext.unlimited())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    final void callFromAnInterruptedThread_isCancelled() {
        Thread.currentThread().interrupt();
        try {
            assertThat(of(List.of(PRODUCTION)).accounts(CallContext.unlimited()).isCancelled())
                    .isTrue();
        } finally {
            boolean unused = Thread.interrupted();
        }
    }

    private static List<Account> listed(AccountSource source) {
        return source.accounts(CallContext.unlimited()).fold(Outcome.Known::value, List::of, failure -> {
            throw new AssertionError(failure.message());
        });
    }
}
