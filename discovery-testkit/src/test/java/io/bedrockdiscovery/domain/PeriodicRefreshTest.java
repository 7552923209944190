package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Refreshes on threads of the discovery, again and again. */
@Timeout(60)
final class PeriodicRefreshTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final ManualTimer timer = new ManualTimer();

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    private BedrockDiscoveryBuilder builder() {
        return fixture.builder().fanOut(threads).timer(timer);
    }

    private record Refreshed(ScanReport report, Changes changes) {}

    private final BlockingQueue<Refreshed> refreshed = new LinkedBlockingQueue<>();

    private PeriodicRefresh start(BedrockDiscovery discovery) {
        return discovery.refreshEvery(HOUR, (report, changes) -> refreshed.add(new Refreshed(report, changes)));
    }

    private Refreshed next() throws InterruptedException {
        Refreshed next = refreshed.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("a refresh").isNotNull();
        return next;
    }

    @Test
    void firstRefresh_isAtOnceAndTheOthersAfterTheIntervalMoreOrLess() throws Exception {
        try (BedrockDiscovery discovery = builder().build()) {
            start(discovery);

            assertThat(timer.fire()).isZero();
            assertThat(next().report().completeness()).isEqualTo(Completeness.COMPLETE);
            int calls = fixture.calls();
            for (int i = 2; i < 5; i++) {
                assertThat(timer.fire()).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
                next();
                assertThat(fixture.calls()).as("asks for everything again").isEqualTo(i * calls);
            }
        }
    }

    @Test
    void changes_areToldToTheListener() throws Exception {
        fixture.scan();
        World later = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro().build()))
                .build();
        FakeSources sources = FakeSources.of(later);
        try (BedrockDiscovery discovery = BedrockDiscovery.builder(sources.sources(), fixture.store)
                .fanOut(threads)
                .timer(timer)
                .clock(fixture.clock)
                .build()) {
            start(discovery);
            timer.fire();
            assertThat(next().changes().removed()).as("all is fresh").isEmpty();
            fixture.clock.advance(HOUR);

            timer.fire();

            assertThat(next().changes().removed())
                    .contains(new Changes.ModelAt(new Region("us-east-1"), SmallWorld.CLAUDE));
        }
    }

    @Test
    void refreshThatThrows_isToldToTheListener_andTheNextComes() throws Exception {
        BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
        RefreshListener listener = new RefreshListener() {
            @Override
            public void refreshed(ScanReport report, Changes changes) {
                refreshed.add(new Refreshed(report, changes));
            }

            @Override
            public void failed(RuntimeException failure) {
                failures.add(failure);
            }
        };
        AtomicBoolean broken = new AtomicBoolean(true);
        fixture.store = new DelegatingStore(fixture.store) {
            @Override
            public Observations loadAsOf(Owner owner, Instant time) {
                if (broken.get()) {
                    throw new StoreException("the store is gone");
                }
                return super.loadAsOf(owner, time);
            }

            @Override
            public Observations load(Owner owner) {
                if (broken.get()) {
                    throw new StoreException("the store is gone");
                }
                return super.load(owner);
            }
        };
        try (BedrockDiscovery discovery = builder().build()) {
            discovery.refreshEvery(HOUR, listener);
            timer.fire();
            assertThat(failures.poll(20, TimeUnit.SECONDS))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the store is gone");
            broken.set(false);

            assertThat(timer.fire()).isCloseTo(Duration.ofMinutes(1), Duration.ofSeconds(6));

            assertThat(next().report().completeness()).isEqualTo(Completeness.COMPLETE);
        }
    }

    @Test
    void closedRefresh_isNotRunAgain() throws Exception {
        try (BedrockDiscovery discovery = builder().build()) {
            PeriodicRefresh periodic = start(discovery);
            timer.fire();
            next();
            timer.awaitWork();

            periodic.close();
            periodic.close();

            assertThat(timer.waiting()).isZero();
        }
    }

    @Test
    void failedRefresh_keepsTheLastKnownGoodAndGoesOn() throws Exception {
        try (BedrockDiscovery discovery = builder().build()) {
            start(discovery);
            timer.fire();
            next();
            fixture.clock.advance(HOUR);
            fixture.sources.identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));

            timer.fire();

            assertThat(next().report().credentialsFailure()).isNotNull();
            assertThat(discovery.bestRegions("nova-pro", RankingCriteria.ANY).best())
                    .isPresent();
            fixture.sources.identity().behave(Behaviour.answering());
            timer.fire();
            assertThat(next().report().completeness()).isEqualTo(Completeness.COMPLETE);
        }
    }

    @Test
    void failingRefreshes_comeSoonerThenLaterAndLater_upToTheInterval() throws Exception {
        fixture.sources.identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        try (BedrockDiscovery discovery = builder().build()) {
            start(discovery);
            timer.fire();
            next();
            for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
                assertThat(timer.fire()).isCloseTo(Duration.ofMinutes(minutes), Duration.ofSeconds(minutes * 6L));
                next();
            }

            fixture.sources.identity().behave(Behaviour.answering());
            timer.fire();
            next();

            assertThat(timer.fire()).as("all is well").isCloseTo(HOUR, Duration.ofMinutes(6));
            next();
            fixture.clock.advance(HOUR);
            fixture.sources.behave(Behaviour.failing(Reason.UNREACHABLE));
            timer.fire();
            next();
            assertThat(timer.fire()).as("no call answers").isCloseTo(Duration.ofMinutes(1), Duration.ofSeconds(6));
        }
    }

    @Test
    void failingRefreshesOfAShortInterval_waitForAQuarterOfAnHourAtMost() throws Exception {
        fixture.sources.identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        try (BedrockDiscovery discovery = builder().build()) {
            discovery.refreshEvery(
                    Duration.ofSeconds(1), (report, changes) -> refreshed.add(new Refreshed(report, changes)));
            Duration last = Duration.ZERO;
            for (int i = 0; i < 14; i++) {
                last = timer.fire();
                next();
            }

            assertThat(last).isCloseTo(Duration.ofMinutes(15), Duration.ofSeconds(90));
        }
    }

    @Test
    void listenerThatThrows_doesNotEndTheRefreshes() throws Exception {
        try (BedrockDiscovery discovery = builder().build()) {
            discovery.refreshEvery(HOUR, (report, changes) -> {
                refreshed.add(new Refreshed(report, changes));
                throw new IllegalStateException("a bug of the listener");
            });

            timer.fire();
            next();
            timer.fire();
            next();
        }
    }

    @Test
    void closedHandle_endsTheRefreshUnderWayAndSchedulesNone() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        fixture.behave("us-east-1", ListCall.MODELS, call -> {
            called.countDown();
            return Behaviour.hanging().meet(call);
        });
        try (BedrockDiscovery discovery = builder().build()) {
            PeriodicRefresh handle = start(discovery);
            timer.fire();
            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();

            handle.close();

            RefreshThreads.join();
            assertThat(timer.waiting()).isZero();
            assertThat(refreshed).isEmpty();
            assertThat(discovery.refreshAsync()).as("the discovery stays open").isNotNull();
        }
    }

    @Test
    void closedDiscovery_schedulesNone() throws Exception {
        BedrockDiscovery discovery = builder().build();
        start(discovery);
        timer.fire();
        next();

        discovery.close();

        assertThat(timer.isClosed()).isTrue();
        RefreshThreads.join();
    }

    @Test
    void intervalBelowASecond_isRefused() {
        try (BedrockDiscovery discovery = builder().build()) {
            assertThatIllegalArgumentException().isThrownBy(() -> discovery.refreshEvery(Duration.ofMillis(999)));
        }
    }
}
