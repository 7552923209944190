package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.AccountQueue.Done;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A store that cannot be asked for a moment costs nothing, and one that stays away is told. */
@Timeout(60)
final class AccountClaimsTest {
    private static final Account ONE = Account.of("000000000001");
    private static final AccountReport REPORT = AccountReport.notAsked(ONE, null);

    private final FailingQueue queue = new FailingQueue(AccountQueue.of(List.of(ONE)));

    @Test
    void storeThatFailsOnce_isAskedAgain() throws Exception {
        try (AccountClaims claims = claims(Duration.ofMinutes(1))) {
            queue.failures = 1;

            assertThat(claims.take()).contains(ONE);
            assertThat(claims.trouble()).isNull();
        }
    }

    @Test
    void storeThatKeepsFailing_endsTheScanWithItsReason() throws Exception {
        try (AccountClaims claims = claims(Duration.ZERO)) {
            queue.failures = Integer.MAX_VALUE;

            assertThat(claims.take()).isEmpty();
            assertThat(claims.trouble()).hasMessage("not now");
            assertThat(claims.done()).isEmpty();
        }
    }

    @Test
    void reportThatCouldNotBeStored_isStoredLater() throws Exception {
        try (AccountClaims claims = claims(Duration.ofMinutes(1))) {
            claims.take();
            queue.failures = 1;

            claims.finish(REPORT);

            assertThat(claims.done()).containsExactly(new Done(REPORT, true));
        }
    }

    @Test
    void process_waitsForAnAccountThatAnotherOneHolds_andTakesItWhenItComesBack() throws Exception {
        AccountRuns runs = new InMemoryAccountRuns(Clock.systemUTC());
        AccountRun run = new AccountRun("scope", List.of(ONE), Duration.ofHours(1));
        AccountQueue other = runs.join(run);
        other.next();
        FailingQueue waiting = new FailingQueue(runs.join(run)) {
            @Override
            public boolean isAwaited() {
                boolean awaited = super.isAwaited();
                other.giveBack(ONE);
                return awaited;
            }
        };
        try (AccountClaims claims =
                new AccountClaims(waiting, CallContext.unlimited(), Duration.ofMinutes(1), done -> {})) {
            assertThat(claims.take()).contains(ONE);
        }
    }

    @Test
    void deadlineThatHasPassed_leavesAccountsToOthers() throws Exception {
        try (AccountClaims claims =
                new AccountClaims(queue, CallContext.within(Duration.ZERO), Duration.ofMinutes(1), done -> {})) {
            assertThat(claims.take()).isEmpty();
            assertThat(queue.next()).contains(ONE);
        }
    }

    private AccountClaims claims(Duration patience) {
        return new AccountClaims(queue, CallContext.unlimited(), patience, done -> {});
    }

    private static class FailingQueue implements AccountQueue {
        private final AccountQueue queue;
        private int failures;

        FailingQueue(AccountQueue queue) {
            this.queue = queue;
        }

        private synchronized AccountQueue queue() {
            if (failures > 0) {
                failures--;
                throw new StoreException("not now");
            }
            return queue;
        }

        @Override
        public List<Account> accounts() {
            return queue.accounts();
        }

        @Override
        public Optional<Account> next() {
            return queue().next();
        }

        @Override
        public boolean isAwaited() {
            return queue().isAwaited();
        }

        @Override
        public void finished(AccountReport report) {
            queue().finished(report);
        }

        @Override
        public void giveBack(Account account) {
            queue().giveBack(account);
        }

        @Override
        public void keep() {
            queue().keep();
        }

        @Override
        public List<Done> done() {
            return queue().done();
        }

        @Override
        public void close() {
            queue.close();
        }
    }
}
