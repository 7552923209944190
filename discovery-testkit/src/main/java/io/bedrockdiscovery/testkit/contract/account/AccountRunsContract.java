package io.bedrockdiscovery.testkit.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountQueue.Done;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountRun;
import io.bedrockdiscovery.domain.account.AccountRuns;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link AccountRuns} and of the {@link AccountQueue} of each worker: every account is handed out to one
 * worker at a time, and again until it is done.
 */
@ContractOf(AccountRuns.class)
public abstract class AccountRunsContract {
    private static final Duration BOUND = Duration.ofHours(1);
    private static final List<Account> ACCOUNTS = accounts(3);
    private static final Account FIRST = ACCOUNTS.get(0);

    /** Returns the same runs at each call in one test, and new ones in another test. */
    protected abstract AccountRuns runs();

    /** Lets the term of every claim pass, by the clock of the store. */
    protected abstract void endClaims() throws Exception;

    /** Lets the bound of every run pass, by the clock of the store. */
    protected abstract void endRuns() throws Exception;

    @Test
    final void accounts_areHandedOutOnceAndInTheirOrder() {
        AccountQueue one = join("scope");
        AccountQueue other = join("scope");

        assertThat(List.of(one.next(), other.next(), one.next(), other.next(), one.next()))
                .containsExactly(
                        Optional.of(FIRST),
                        Optional.of(ACCOUNTS.get(1)),
                        Optional.of(ACCOUNTS.get(2)),
                        Optional.empty(),
                        Optional.empty());
        assertThat(one.accounts()).isEqualTo(ACCOUNTS);
    }

    @Test
    final void otherScopes_areOtherRuns() {
        join("scope").next();

        assertThat(join("other").next()).contains(FIRST);
    }

    @Test
    final void worker_waitsForThoseThatOthersHoldOnly() {
        AccountQueue one = join("scope");
        AccountQueue other = join("scope");
        one.next();
        one.next();
        one.next();
        assertThat(one.isAwaited()).as("by itself").isFalse();
        assertThat(other.isAwaited()).isTrue();

        ACCOUNTS.forEach(each -> one.finished(known(each)));

        assertThat(other.isAwaited()).as("done").isFalse();
    }

    @Test
    final void done_tellsEachReportAsItWas_andWhoseItIs() {
        AccountQueue one = join("scope");
        AccountQueue other = join("scope");
        one.next();
        other.next();
        AccountReport known = known(FIRST);
        AccountReport unknown = new AccountReport(
                ACCOUNTS.get(1),
                AccountStatus.UNKNOWN,
                new Failure(Reason.DENIED_BY_ORGANIZATION, "a policy denies it"),
                false,
                null,
                Duration.ZERO,
                List.of());
        one.finished(known);
        other.finished(unknown);

        assertThat(one.done()).containsExactly(new Done(known, true), new Done(unknown, false));
        assertThat(other.done()).containsExactly(new Done(known, false), new Done(unknown, true));
    }

    @Test
    final void accountThatIsGivenBack_isHandedOutNext() {
        AccountQueue one = join("scope");
        AccountQueue other = join("scope");
        one.next();
        one.next();

        one.giveBack(FIRST);

        assertThat(other.next()).contains(FIRST);
        assertThat(other.next()).contains(ACCOUNTS.get(2));
    }

    @Test
    final void workerThatCloses_givesBackAllThatItHolds() {
        AccountQueue one = join("scope");
        AccountQueue other = join("scope");
        one.next();
        one.finished(known(FIRST));
        one.next();
        one.next();

        one.close();

        assertThat(other.next()).contains(ACCOUNTS.get(1));
        assertThat(other.next()).contains(ACCOUNTS.get(2));
        assertThat(other.next()).isEmpty();
    }

    @Test
    final void claimThatHasEnded_goesToAnotherWorker_andNotToItsOwnAgain() throws Exception {
        AccountQueue one = join("scope");
        AccountQueue other = join("scope");
        one.next();
        endClaims();

        assertThat(one.next()).as("of the same worker").contains(ACCOUNTS.get(1));
        assertThat(other.next()).contains(FIRST);
    }

    @Test
    final void claimThatIsKept_doesNotEnd() throws Exception {
        AccountQueue one = join("scope");
        one.next();
        endClaims();
        one.keep();

        assertThat(join("scope").next()).contains(ACCOUNTS.get(1));
    }

    @Test
    final void lateReportOfAWorkerThatLostItsClaim_isLeftOut() throws Exception {
        AccountQueue late = join("scope");
        AccountQueue other = join("scope");
        late.next();
        endClaims();
        other.next();

        late.finished(known(FIRST));
        late.giveBack(FIRST);
        late.keep();
        assertThat(other.done()).isEmpty();
        assertThat(late.next()).as("still of the other").contains(ACCOUNTS.get(1));
        other.finished(known(FIRST));

        assertThat(late.done()).containsExactly(new Done(known(FIRST), false));
    }

    @Test
    final void lateReportOfAWorkerWhoseClaimNobodyTook_counts() throws Exception {
        AccountQueue late = join("scope");
        late.next();
        endClaims();

        late.finished(known(FIRST));

        assertThat(join("scope").done()).containsExactly(new Done(known(FIRST), false));
    }

    @Test
    final void runThatIsDone_isNotJoined() {
        AccountQueue one = join("scope");
        ACCOUNTS.forEach(each -> {
            one.next();
            one.finished(known(each));
        });

        AccountQueue later = join("scope");

        assertThat(later.done()).isEmpty();
        assertThat(later.next()).contains(FIRST);
        assertThat(one.done()).as("of the run before").hasSize(3);
    }

    @Test
    final void runWhoseBoundHasPassed_isNotJoined_butGoesOn() throws Exception {
        AccountQueue one = join("scope");
        one.next();
        endRuns();

        assertThat(join("scope").next()).contains(FIRST);
        one.finished(known(FIRST));
        assertThat(one.next()).contains(ACCOUNTS.get(1));
        assertThat(one.done()).containsExactly(new Done(known(FIRST), true));
    }

    @Test
    final void ofManyThreadsOfTwoWorkers_eachAccountIsHandedOutOnce() throws Exception {
        List<Account> many = accounts(40);
        AccountRun run = new AccountRun("scope", many, BOUND);
        List<AccountQueue> workers = List.of(runs().join(run), runs().join(run));
        List<Account> handed = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Account>>> asked = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> takeAll(workers.get(number % 2))))
                    .toList();
            for (Future<List<Account>> each : asked) {
                handed.addAll(each.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(handed).containsExactlyInAnyOrderElementsOf(many);
    }

    private static List<Account> takeAll(AccountQueue queue) {
        List<Account> taken = new ArrayList<>();
        for (Optional<Account> next = queue.next(); next.isPresent(); next = queue.next()) {
            taken.add(next.get());
        }
        return taken;
    }

    private AccountQueue join(String scope) {
        return runs().join(new AccountRun(scope, ACCOUNTS, BOUND));
    }

    private static List<Account> accounts(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> Account.of(String.format("%012d", each)).named("Account " + each))
                .toList();
    }

    private static AccountReport known(Account account) {
        ScanTotals totals =
                new ScanTotals(Map.of(RegionStatus.KNOWN, 16, RegionStatus.NOT_OPTED_IN, 17), 5, 4, 3, 2, 1);
        return new AccountReport(
                account,
                AccountStatus.KNOWN,
                null,
                true,
                totals,
                Duration.ofNanos(1_234_567_891L),
                List.of("a \"warning\", \\ and another"));
    }
}
