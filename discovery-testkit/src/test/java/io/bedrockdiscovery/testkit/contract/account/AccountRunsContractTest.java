package io.bedrockdiscovery.testkit.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountRuns;
import io.bedrockdiscovery.domain.account.InMemoryAccountRuns;
import io.bedrockdiscovery.testkit.contract.ContractRun;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract of runs finds each of these faults, and none in the runs in memory. */
final class AccountRunsContractTest {
    private static UnaryOperator<AccountRuns> fault = UnaryOperator.identity();

    @Test
    void runsInMemory_failNoTest() {
        assertThat(failures(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void runsThatNobodyJoins_failTheirTests() {
        assertThat(failures(runs -> run -> AccountQueue.of(run.accounts())))
                .contains(
                        "accounts_areHandedOutOnceAndInTheirOrder",
                        "ofManyThreadsOfTwoWorkers_eachAccountIsHandedOutOnce",
                        "worker_waitsForThoseThatOthersHoldOnly");
    }

    @Test
    void claimsThatNeverEnd_failTheirTests() {
        assertThat(failures(runs -> new InMemoryAccountRuns(new MutableClock(Instant.EPOCH))))
                .containsExactly(
                        "claimThatHasEnded_goesToAnotherWorker_andNotToItsOwnAgain",
                        "lateReportOfAWorkerThatLostItsClaim_isLeftOut",
                        "runWhoseBoundHasPassed_isNotJoined_butGoesOn");
    }

    @Test
    void claimsThatCannotBeKept_failTheirTest() {
        assertThat(failures(runs -> run -> new Delegating(runs.join(run)) {
                    @Override
                    public void keep() {}
                }))
                .containsExactly("claimThatIsKept_doesNotEnd");
    }

    @Test
    void accountsThatAreNotGivenBack_failTheirTests() {
        assertThat(failures(runs -> run -> new Delegating(runs.join(run)) {
                    @Override
                    public void giveBack(Account account) {}

                    @Override
                    public void close() {}
                }))
                .containsExactly("accountThatIsGivenBack_isHandedOutNext", "workerThatCloses_givesBackAllThatItHolds");
    }

    @Test
    void reportsWithoutTheOthers_failTheirTests() {
        assertThat(failures(runs -> run -> new Delegating(runs.join(run)) {
                    @Override
                    public List<Done> done() {
                        return super.done().stream().filter(Done::here).toList();
                    }
                }))
                .containsExactly(
                        "done_tellsEachReportAsItWas_andWhoseItIs",
                        "lateReportOfAWorkerThatLostItsClaim_isLeftOut",
                        "lateReportOfAWorkerWhoseClaimNobodyTook_counts");
    }

    private static Iterable<String> failures(UnaryOperator<AccountRuns> broken) {
        fault = broken;
        return ContractRun.failuresOf(Runs.class);
    }

    static final class Runs extends AccountRunsContract {
        private final MutableClock clock = new MutableClock(Instant.EPOCH);
        private final AccountRuns runs = fault.apply(new InMemoryAccountRuns(clock));

        @Override
        protected AccountRuns runs() {
            return runs;
        }

        @Override
        protected void endClaims() {
            clock.advance(AccountRuns.TERM);
        }

        @Override
        protected void endRuns() {
            clock.advance(Duration.ofHours(1));
        }
    }

    private abstract static class Delegating implements AccountQueue {
        private final AccountQueue queue;

        Delegating(AccountQueue queue) {
            this.queue = queue;
        }

        @Override
        public List<Account> accounts() {
            return queue.accounts();
        }

        @Override
        public Optional<Account> next() {
            return queue.next();
        }

        @Override
        public boolean isAwaited() {
            return queue.isAwaited();
        }

        @Override
        public void finished(AccountReport report) {
            queue.finished(report);
        }

        @Override
        public void giveBack(Account account) {
            queue.giveBack(account);
        }

        @Override
        public void keep() {
            queue.keep();
        }

        @Override
        public List<Done> done() {
            return queue.done();
        }

        @Override
        public void close() {
            queue.close();
        }
    }
}
