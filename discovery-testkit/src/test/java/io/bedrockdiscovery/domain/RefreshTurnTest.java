package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryLease;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DelegatingLease;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that share a store refresh it in turn. */
@Timeout(60)
final class RefreshTurnTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final List<Member> members = new ArrayList<>();

    @BeforeEach
    void share() {
        fixture.store = new InMemoryLease(new InMemoryStore(fixture.clock), fixture.clock).store();
    }

    @AfterEach
    void end() {
        members.forEach(member -> member.discovery.close());
    }

    @Test
    void ofTwoProcesses_oneRefreshesAndBothSeeWhatItLearns_alsoWithoutNotices() throws Exception {
        fixture.store = leasing(fixture.store, lease -> new DelegatingLease(lease) {
            @Override
            public Subscription onChange(Owner owner, Runnable action) {
                return () -> {};
            }
        });
        Member first = new Member();
        Member second = new Member();
        assertThat(first.turns.fire()).isZero();
        assertThat(second.turns.fire()).isZero();

        first.refresh();

        int calls = fixture.calls();
        assertThat(calls).isPositive();
        assertThat(second.timer.waiting()).as("refreshes of the other").isZero();
        assertThat(second.models()).isZero();
        assertThat(second.turns.fire()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(second.models()).isEqualTo(first.models()).isPositive();
        assertThat(fixture.calls()).isEqualTo(calls);
    }

    @Test
    void processThatIsToldOfAChange_readsItBeforeItAsksAgain() throws Exception {
        Member first = new Member();
        Member second = new Member();
        first.turns.fire();
        second.turns.fire();
        assertThat(second.turns.waiting()).as("the next question").isEqualTo(1);

        first.refresh();

        assertThat(second.turns.waiting())
                .as("and the reading of the change, once")
                .isEqualTo(2);
        assertThat(second.turns.fireLast()).isLessThan(Duration.ofMillis(500));
        assertThat(second.models()).isEqualTo(first.models()).isPositive();
    }

    @Test
    void processThatIsClosed_isToldOfNothing() throws Exception {
        Member first = new Member();
        Member second = new Member();
        first.turns.fire();
        second.turns.fire();
        second.discovery.close();

        first.refresh();

        assertThat(second.turns.waiting()).isZero();
    }

    @Test
    void processThatIsClosed_leavesTheTurnToAnother() throws Exception {
        Member first = new Member();
        Member second = new Member();
        first.turns.fire();
        second.turns.fire();
        first.refresh();
        first.discovery.close();
        fixture.clock.advance(Duration.ofDays(2));

        second.turns.fire();
        second.refresh();

        assertThat(second.models()).isPositive();
    }

    @Test
    void processThatHangsBeyondItsLease_losesTheTurnAndWritesNothing() throws Exception {
        Member first = new Member();
        Member second = new Member();
        first.turns.fire();
        first.refresh();
        fixture.clock.advance(RefreshTurn.TERM);
        second.turns.fire();
        second.refresh();
        int scans = fixture.store.summary().scans();
        fixture.clock.advance(Duration.ofMillis(1));

        // The time of the next refresh has come for the first one before it could ask for the lease again.
        ScanReport late = first.refresh();

        assertThat(late.warnings()).anyMatch(warning -> warning.contains("another process has taken over"));
        assertThat(fixture.store.summary().scans()).isEqualTo(scans);
        first.turns.fire();
        first.timer.fire();
        assertThat(first.timer.waiting()).as("it waits for its turn").isZero();
    }

    @Test
    void processThatIsClosed_releasesTheTurn_beforeItsTermIsOver() throws Exception {
        Member first = new Member();
        Member second = new Member();
        first.turns.fire();
        second.turns.fire();
        first.refresh();
        assertThat(second.timer.waiting()).isZero();

        first.discovery.close();
        second.turns.fire();

        assertThat(first.turns.isClosed()).isTrue();
        assertThat(second.timer.waiting()).as("it is its turn").isEqualTo(1);
    }

    @Test
    void processesOfOtherRegions_refreshSideBySide() throws Exception {
        Member ireland = new Member(new Region("eu-west-1"));
        Member virginia = new Member(new Region("us-east-1"));

        ireland.turns.fire();
        virginia.turns.fire();

        assertThat(ireland.timer.waiting()).isEqualTo(1);
        assertThat(virginia.timer.waiting()).isEqualTo(1);
    }

    @Test
    void processesWithoutCredentials_eachTellThatTheyAreMissing() throws Exception {
        fixture.sources.identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        Member first = new Member();
        Member second = new Member();
        first.turns.fire();
        second.turns.fire();

        assertThat(first.refresh().credentialsFailure()).isNotNull();
        assertThat(second.refresh().credentialsFailure()).isNotNull();
    }

    @Test
    void storeThatCannotBeAsked_isAskedAgain_andNobodyRefreshesMeanwhile() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        fixture.store = leasing(fixture.store, lease -> new DelegatingLease(lease) {
            @Override
            public OptionalLong hold(Matter matter, String holder, Duration term) {
                if (broken.get()) {
                    throw new StoreException("the store is gone");
                }
                return super.hold(matter, holder, term);
            }
        });
        Member only = new Member();
        only.turns.fire();
        only.refresh();

        broken.set(true);
        only.turns.fire();
        only.turns.fire();
        only.timer.fire();

        assertThat(only.timer.waiting()).as("it is nobody's turn").isZero();
        assertThat(only.turns.waiting()).isEqualTo(1);
        broken.set(false);
        only.turns.fire();
        only.refresh();
    }

    @Test
    void turnThatComesDuringARefresh_startsNoneBeforeItsEnd() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        fixture.behave("us-east-1", ListCall.MODELS, call -> {
            called.countDown();
            answer.await();
            return Behaviour.answering().meet(call);
        });
        Member only = new Member();
        only.turns.fire();
        only.timer.fire();
        called.await();
        fixture.clock.advance(RefreshTurn.TERM);

        only.turns.fire();

        assertThat(only.timer.waiting()).isZero();
        answer.countDown();
        assertThat(only.timer.fire())
                .as("what the first one could not write is asked for again")
                .isZero();
        assertThat(only.next().warnings()).anyMatch(warning -> warning.contains("another process has taken over"));
        assertThat(only.next().warnings()).isEmpty();
        only.timer.awaitWork();
        assertThat(only.timer.waiting()).isEqualTo(1);
    }

    @Test
    void processThatIsClosedDuringARefresh_recordsWhatItHasLearnt() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        fixture.behave("us-west-2", ListCall.MODELS, call -> {
            called.countDown();
            return Behaviour.hanging().meet(call);
        });
        Member only = new Member();
        only.turns.fire();
        only.timer.fire();
        called.await();

        only.discovery.close();

        assertThat(fixture.store.summary().scans()).isEqualTo(1);
    }

    private static DiscoveryStore leasing(DiscoveryStore store, UnaryOperator<RefreshLease> change) {
        return new DelegatingStore(store) {
            @Override
            public Optional<RefreshLease> refreshLease() {
                return store.refreshLease().map(change);
            }
        };
    }

    private final class Member {
        final ManualTimer timer = new ManualTimer();
        final ManualTimer turns = new ManualTimer();
        final BlockingQueue<ScanReport> ended = new LinkedBlockingQueue<>();
        final BedrockDiscovery discovery;

        Member(Region... only) {
            discovery = fixture.builder()
                    .regions(List.of(only))
                    .timer(timer)
                    .turns(turns)
                    .build();
            members.add(this);
            discovery.refreshEvery(HOUR, (report, changes) -> ended.add(report));
        }

        /** Lets the time of the next refresh come, and waits until it has ended. */
        ScanReport refresh() throws InterruptedException {
            timer.fire();
            return next();
        }

        ScanReport next() throws InterruptedException {
            ScanReport report = ended.poll(20, TimeUnit.SECONDS);
            assertThat(report).as("a refresh").isNotNull();
            return report;
        }

        long models() {
            return discovery.catalog().regionsByModel().size();
        }
    }
}
