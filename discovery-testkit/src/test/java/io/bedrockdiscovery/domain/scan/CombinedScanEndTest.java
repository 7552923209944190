package io.bedrockdiscovery.domain.scan;

import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.in;
import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.fixture.UninterruptibleWait;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scans that end before all calls have answered. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CombinedScanEndTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Owner OWNER = Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT);

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    @Test
    void unansweredCall_atTheDeadline_isTimedOut() {
        fixture.fanOut = threads;
        fixture.behave("us-east-1", Behaviour.hanging());
        ScanReport report = fixture.scan(within(SOON));
        assertThat(reason(report, "us-east-1", ListCall.MODELS)).isEqualTo(Reason.TIMED_OUT);
        assertThat(in(report, "us-east-1").known().status()).isEqualTo(RegionStatus.UNKNOWN);
        assertThat(in(report, "us-west-2").known().status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(fixture.store.load(OWNER).regions()).hasSize(9).doesNotContainKey(new Region("us-east-1"));
    }

    @Test
    void unstartedCall_atTheDeadline_isTimedOut() {
        fixture.behave(
                "us-east-1", ListCall.MODELS, Behaviour.doing(() -> fixture.clock.advance(Duration.ofMinutes(1))));
        ScanReport report = fixture.scan();
        assertThat(reason(report, "us-west-2", ListCall.APPLICATION_PROFILES)).isEqualTo(Reason.TIMED_OUT);
        assertThat(report.elapsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(report.finishedAt()).isEqualTo(DiscoveryFixture.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void hangingEc2_costsTheRegionSetOnly() {
        fixture.fanOut = threads;
        fixture.sources.regions().behave(Behaviour.hanging());
        ScanReport report = fixture.scan(within(SOON));
        assertThat(report.regionsKnown()).isFalse();
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.regions())
                .hasSize(7)
                .allSatisfy(region -> assertThat(region.known().status()).isEqualTo(RegionStatus.KNOWN));
    }

    @Test
    void hangingEc2InARefresh_costsTheRegionSet() {
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.fanOut = threads;
        fixture.sources.regions().behave(Behaviour.hanging());
        ScanReport report = fixture.scan(within(SOON).withRefresh(true));
        assertThat(report.regionsKnown()).isFalse();
        assertThat(report.warnings()).hasSize(1);
    }

    @Test
    void hangingSts_costsTheAccountOnly() {
        fixture.fanOut = threads;
        fixture.identity(FakeCallerIdentity.asking(Partition.AWS, "5f2c", DiscoveryFixture.ACCOUNT)
                .behaveAsked(Behaviour.hanging()));
        ScanReport report = fixture.scan(within(SOON));
        assertThat(report.account()).isNull();
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void hangingCredentials_endTheScanInTime() {
        fixture.fanOut = threads;
        fixture.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT)
                .behave(Behaviour.hanging()));
        ScanReport report = fixture.scan(within(SOON));
        assertThat(report.completeness()).isEqualTo(Completeness.NOTHING);
        assertThat(report.credentialsFailure()).isNotNull();
        assertThat(report.credentialsFailure().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(fixture.calls()).isZero();
    }

    @Test
    void slowCredentials_shortenTheScan() {
        Duration half = ScanRequest.DEFAULT_DEADLINE.dividedBy(2).plusSeconds(1);
        fixture.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT)
                .behave(Behaviour.doing(() -> fixture.clock.advance(half))));
        fixture.behave("us-east-1", ListCall.MODELS, Behaviour.doing(() -> fixture.clock.advance(half)));
        ScanReport report = fixture.scan();
        assertThat(reason(report, "us-west-2", ListCall.APPLICATION_PROFILES)).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void interrupt_endsTheScanAndKeepsTheAnswersSoFar() throws Exception {
        CountDownLatch seen = new CountDownLatch(3);
        fixture.fanOut = threads;
        fixture.behave("us-east-1", Behaviour.hanging());
        fixture.behave("us-west-2", ListCall.MODELS, Behaviour.doing(seen::countDown));
        fixture.behave("us-west-2", ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.doing(seen::countDown));
        fixture.behave("us-west-2", ListCall.APPLICATION_PROFILES, Behaviour.doing(seen::countDown));
        CompletableFuture<ScanReport> report = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread scanning = new Thread(() -> {
            report.complete(fixture.scan());
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        scanning.setDaemon(true);
        scanning.start();
        assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
        awaitFinished("us-west-2");
        scanning.interrupt();
        ScanReport ended = report.get(10, TimeUnit.SECONDS);
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(reason(ended, "us-east-1", ListCall.MODELS)).isEqualTo(Reason.CANCELLED);
        assertThat(in(ended, "us-west-2").known().models()).hasSize(1);
        assertThat(fixture.store
                        .load(OWNER)
                        .of(new Region("us-west-2"))
                        .models()
                        .isKnown())
                .isTrue();
    }

    @Test
    void freshAnswer_isFreshAfterAShortDeadline() {
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.behave(
                "us-east-1", ListCall.MODELS, Behaviour.doing(() -> fixture.clock.advance(Duration.ofMinutes(1))));

        ScanReport report = fixture.refresh();

        assertThat(reason(report, "us-west-2", ListCall.MODELS)).isEqualTo(Reason.TIMED_OUT);
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(report.isCancelled()).isFalse();
        assertThat(report.kept()
                        .isStale(report.kept().region(new Region("us-west-2")).orElseThrow()))
                .isFalse();
        int calls = fixture.calls();
        assertThat(fixture.scan().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(fixture.calls()).isEqualTo(calls);
    }

    @Test
    void callCancelledInAScanThatGoesOn_isNotRecorded() {
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.behave("us-east-1", Behaviour.failing(Reason.CANCELLED));

        ScanReport report = fixture.refresh();

        assertThat(report.isCancelled()).isTrue();
        assertThat(reason(report, "us-east-1", ListCall.MODELS)).isEqualTo(Reason.CANCELLED);
        assertThat(fixture.store.load(OWNER).of(new Region("us-east-1")).all())
                .allSatisfy(seen -> assertThat(seen.isKnown()).isTrue());
    }

    @Test
    void answerAfterTheEnd_changesNothing() {
        CountDownLatch release = new CountDownLatch(1);
        fixture.fanOut = threads;
        fixture.behave("us-east-1", ListCall.MODELS, Behaviour.doing(() -> UninterruptibleWait.on(release)));
        ScanReport report = fixture.scan(within(SOON));
        release.countDown();
        assertThat(reason(report, "us-east-1", ListCall.MODELS)).isEqualTo(Reason.TIMED_OUT);
        assertThat(fixture.store
                        .load(OWNER)
                        .of(new Region("us-east-1"))
                        .models()
                        .known())
                .isNull();
    }

    private static ScanRequest within(Duration deadline) {
        return ScanRequest.everywhere().withDeadline(deadline);
    }

    /** Waits for the listener, which is told a moment after the fake has answered. */
    private void awaitFinished(String regionId) {
        while (!fixture.listener.finished().contains(new Region(regionId))) {
            Thread.onSpinWait();
        }
    }
}
