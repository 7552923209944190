package io.bedrockdiscovery.testkit.scan;

import static io.bedrockdiscovery.testkit.scan.Lab.in;
import static io.bedrockdiscovery.testkit.scan.Lab.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.ThreadedFanOut;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scans that end before all calls have answered. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ScanEndTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Owner OWNER = Owner.account(Partition.AWS, Lab.ACCOUNT);

    private final Lab lab = new Lab();

    @Test
    void whatHasNotAnsweredByTheDeadlineIsTimedOut() {
        lab.fanOut = new ThreadedFanOut();
        lab.behave("us-east-1", Behaviour.hanging());
        ScanReport report = lab.scan(within(SOON));
        assertThat(reason(report, "us-east-1", CallKind.MODELS)).isEqualTo(Reason.TIMED_OUT);
        assertThat(in(report, "us-east-1").knowledge().status()).isEqualTo(RegionStatus.UNKNOWN);
        assertThat(in(report, "us-west-2").knowledge().status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(lab.store.load(OWNER).regions()).hasSize(10);
    }

    @Test
    void whatWasNotEvenStartedByTheDeadlineIsTimedOutToo() {
        lab.behave("us-east-1", CallKind.MODELS, Behaviour.doing(() -> lab.clock.advance(Duration.ofMinutes(1))));
        ScanReport report = lab.scan();
        assertThat(reason(report, "us-west-2", CallKind.APPLICATION_PROFILES)).isEqualTo(Reason.TIMED_OUT);
        assertThat(report.elapsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(report.finishedAt()).isEqualTo(Lab.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void anEc2ThatHangsCostsTheRegionSetAndNothingElse() {
        lab.fanOut = new ThreadedFanOut();
        lab.regions.behave(Behaviour.hanging());
        ScanReport report = lab.scan(within(SOON));
        assertThat(report.regionsKnown()).isFalse();
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.regions())
                .hasSize(7)
                .allSatisfy(region -> assertThat(region.knowledge().status()).isEqualTo(RegionStatus.KNOWN));
    }

    @Test
    void anEc2ThatHangsInARefreshCostsTheRegionSetAsWell() {
        lab.scan();
        lab.clock.advance(Duration.ofMinutes(1));
        lab.fanOut = new ThreadedFanOut();
        lab.regions.behave(Behaviour.hanging());
        ScanReport report = lab.scan(within(SOON).withRefresh(true));
        assertThat(report.regionsKnown()).isFalse();
        assertThat(report.warnings()).hasSize(1);
    }

    @Test
    void anStsThatHangsCostsTheAccountAndNothingElse() {
        lab.fanOut = new ThreadedFanOut();
        lab.identity =
                FakeCallerIdentity.asking(Partition.AWS, "5f2c", Lab.ACCOUNT).behaveAsked(Behaviour.hanging());
        ScanReport report = lab.scan(within(SOON));
        assertThat(report.account()).isNull();
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void credentialsThatDoNotComeEndTheScanInTime() {
        lab.fanOut = new ThreadedFanOut();
        lab.identity = FakeCallerIdentity.carrying(Partition.AWS, Lab.ACCOUNT).behave(Behaviour.hanging());
        ScanReport report = lab.scan(within(SOON));
        assertThat(report.completeness()).isEqualTo(Completeness.NOTHING);
        assertThat(report.unidentified()).isNotNull();
        assertThat(report.unidentified().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(lab.calls()).isZero();
    }

    @Test
    void credentialsThatTakeTheirTimeLeaveLessOfIt() {
        Duration half = ScanRequest.DEFAULT_DEADLINE.dividedBy(2).plusSeconds(1);
        lab.identity = FakeCallerIdentity.carrying(Partition.AWS, Lab.ACCOUNT)
                .behave(Behaviour.doing(() -> lab.clock.advance(half)));
        lab.behave("us-east-1", CallKind.MODELS, Behaviour.doing(() -> lab.clock.advance(half)));
        ScanReport report = lab.scan();
        assertThat(reason(report, "us-west-2", CallKind.APPLICATION_PROFILES)).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void anInterruptEndsTheScanAndKeepsWhatWasSeen() throws Exception {
        CountDownLatch seen = new CountDownLatch(3);
        lab.fanOut = new ThreadedFanOut();
        lab.behave("us-east-1", Behaviour.hanging());
        lab.behave("us-west-2", CallKind.MODELS, Behaviour.doing(seen::countDown));
        lab.behave("us-west-2", CallKind.SYSTEM_DEFINED_PROFILES, Behaviour.doing(seen::countDown));
        lab.behave("us-west-2", CallKind.APPLICATION_PROFILES, Behaviour.doing(seen::countDown));
        CompletableFuture<ScanReport> report = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread scanning = new Thread(() -> {
            report.complete(lab.scan());
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        scanning.setDaemon(true);
        scanning.start();
        assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
        awaitFinished("us-west-2");
        scanning.interrupt();
        ScanReport ended = report.get(10, TimeUnit.SECONDS);
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(reason(ended, "us-east-1", CallKind.MODELS)).isEqualTo(Reason.CANCELLED);
        assertThat(in(ended, "us-west-2").knowledge().models()).hasSize(1);
        assertThat(lab.store.load(OWNER).of(new Region("us-west-2")).models().isKnown())
                .isTrue();
    }

    @Test
    void anAnswerThatComesAfterTheEndChangesNothing() {
        CountDownLatch release = new CountDownLatch(1);
        lab.fanOut = new ThreadedFanOut();
        lab.behave("us-east-1", CallKind.MODELS, Behaviour.doing(() -> awaitWhateverHappens(release)));
        ScanReport report = lab.scan(within(SOON));
        release.countDown();
        assertThat(reason(report, "us-east-1", CallKind.MODELS)).isEqualTo(Reason.TIMED_OUT);
        assertThat(lab.store.load(OWNER).of(new Region("us-east-1")).models().known())
                .isNull();
    }

    private static ScanRequest within(Duration deadline) {
        return new ScanRequest(false, Set.of(), Set.of(), deadline, null);
    }

    /** The answer is in when the listener was told, which is a moment after the fake gave it. */
    private void awaitFinished(String regionId) {
        while (!lab.listener.finished().contains(new Region(regionId))) {
            Thread.onSpinWait();
        }
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                open = latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                open = false;
            }
        }
    }
}
