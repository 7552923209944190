package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that share a store scan its accounts together, and each tells the whole. */
@Timeout(60)
final class AccountWorkersTest {
    private static final Account FIRST = Account.of("000000000001").named("First");
    private static final Account SECOND = Account.of("000000000002").named("Second");
    private static final List<Account> BOTH = List.of(FIRST, SECOND);
    private static final ScanRequest REQUEST = ScanRequest.everywhere().withOnly(List.of(new Region("us-east-1")));
    private static final AccountReport REFUSED = new AccountReport(
            FIRST,
            AccountStatus.UNKNOWN,
            new Failure(Reason.ACCESS_DENIED, "the other process was refused"),
            false,
            null,
            Duration.ofSeconds(1),
            List.of());

    @AutoClose
    private final ThreadFanOut fanOut = new ThreadFanOut(8);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-02T03:04:05Z"));
    private final InMemoryAccountStore names = new InMemoryAccountStore();
    private final FakeAccountAccess access =
            new FakeAccountAccess().with(world(FIRST)).with(world(SECOND));
    private final AccountRuns runs = new InMemoryAccountRuns(clock);
    private final AccountQueue other = runs.join(AccountRun.of(Partition.AWS, BOTH, REQUEST));
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void accountsThatAnotherProcessHasDone_areToldAndNotAskedAgain() {
        assertThat(other.next()).contains(FIRST);
        other.finished(REFUSED);

        AccountsReport report = scan(REQUEST, new Recording());

        assertThat(report.accounts()).hasSize(2).contains(REFUSED);
        assertThat(report.byOthers()).containsExactly(FIRST.id());
        assertThat(report.isComplete()).isFalse();
        assertThat(access.opened()).containsExactly(SECOND.id());
        assertThat(told).containsExactlyInAnyOrder(FIRST.id(), SECOND.id());
        assertThat(names.accounts()
                        .get(Owner.account(Partition.AWS, FIRST.id()))
                        .failure())
                .isEqualTo(REFUSED.failure());
    }

    @Test
    void accountOfAProcessThatDied_isDoneByAnotherOne() {
        other.next();

        AccountsReport report = scan(REQUEST, new Recording() {
            @Override
            public void finished(AccountReport done) {
                super.finished(done);
                clock.advance(AccountRuns.TERM);
            }
        });

        assertThat(report.count(AccountStatus.KNOWN)).isEqualTo(2);
        assertThat(report.byOthers()).isEmpty();
        assertThat(access.opened()).containsExactly(SECOND.id(), FIRST.id());
    }

    @Test
    void processThatHasLostAnAccount_tellsTheReportOfTheOther() {
        AccountsReport report = scan(REQUEST, new Recording() {
            @Override
            public void started(Account account) {
                if (account.equals(FIRST)) {
                    clock.advance(AccountRuns.TERM);
                    assertThat(other.next()).contains(FIRST);
                    other.finished(REFUSED);
                }
            }
        });

        assertThat(report.accounts()).contains(REFUSED);
        assertThat(report.byOthers()).containsExactly(FIRST.id());
    }

    @Test
    void accountThatAnotherProcessStillHolds_isUnknownAtTheDeadline() {
        other.next();

        AccountsReport report = scan(REQUEST.withDeadline(Duration.ofMillis(700)), AccountsListener.SILENT);

        assertThat(report.accounts()).hasSize(2);
        assertThat(report.accounts().get(0).failure().message()).contains("another process", "--deadline");
        assertThat(names.accounts()).containsOnlyKeys(Owner.account(Partition.AWS, SECOND.id()));
    }

    @Test
    void accountThatTheDeadlineCutShort_isLeftToOthers() {
        access.of(FIRST.id()).behave(Behaviour.hanging());

        AccountsReport report = scan(REQUEST.withDeadline(Duration.ofMillis(300)), AccountsListener.SILENT);

        assertThat(report.accounts().get(0).status()).isNotEqualTo(AccountStatus.KNOWN);
        assertThat(other.next()).contains(FIRST);
        assertThat(other.next()).isEmpty();
    }

    @Test
    void interruptedProcess_leavesItsAccountsToOthers() {
        access.of(FIRST.id()).behave(Behaviour.hanging());
        access.of(SECOND.id()).behave(Behaviour.hanging());
        Thread waiting = Thread.currentThread();

        AccountsReport report = scan(REQUEST, new Recording() {
            @Override
            public void started(Account account) {
                waiting.interrupt();
            }
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.cancelled()).isTrue();
        assertThat(other.next()).contains(FIRST);
        assertThat(other.next()).contains(SECOND);
    }

    @Test
    void runsThatCannotBeJoined_leaveTheProcessAlone_andWarn() {
        AccountsReport report = scan(
                run -> {
                    throw new StoreException("The database cannot be reached.");
                },
                REQUEST,
                AccountsListener.SILENT);

        assertThat(report.count(AccountStatus.KNOWN)).isEqualTo(2);
        assertThat(report.warnings())
                .containsExactly("The database cannot be reached. Until then this process scans alone.");
    }

    private AccountsReport scan(ScanRequest request, AccountsListener listener) {
        return scan(runs, request, listener);
    }

    private AccountsReport scan(AccountRuns shared, ScanRequest request, AccountsListener listener) {
        AccountStore store = new AccountStore() {
            @Override
            public Map<Owner, KnownAccount> accounts() {
                return names.accounts();
            }

            @Override
            public void remember(Collection<KnownAccount> accounts) {
                names.remember(accounts);
            }

            @Override
            public Optional<AccountRuns> runs() {
                return Optional.of(shared);
            }
        };
        return new AccountsScan(
                        access,
                        new InMemoryStore(),
                        store,
                        fanOut,
                        new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                        Freshness.DEFAULT,
                        clock)
                .scan(BOTH, request, listener);
    }

    private static World world(Account account) {
        return World.builder()
                .account(account.id())
                .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
                .build();
    }

    private class Recording implements AccountsListener {
        @Override
        public void finished(AccountReport report) {
            told.add(report.account().id());
        }
    }
}
