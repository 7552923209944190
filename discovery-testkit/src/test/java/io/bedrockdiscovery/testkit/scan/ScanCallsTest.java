package io.bedrockdiscovery.testkit.scan;

import static io.bedrockdiscovery.testkit.scan.Lab.in;
import static io.bedrockdiscovery.testkit.scan.Lab.observation;
import static io.bedrockdiscovery.testkit.scan.Lab.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.RecordingScanListener;
import io.bedrockdiscovery.testkit.fake.ThreadedFanOut;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each call. */
final class ScanCallsTest {
    private final Lab lab = new Lab();

    @Test
    void anEmptyListIsKnowledge() {
        ScanReport report = lab.scan();
        RegionKnowledge region = in(report, "eu-north-1").knowledge();
        assertThat(region.status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(region.observations().models().observedAt()).isEqualTo(Lab.START);
        assertThat(region.models()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void oneCallThatFailsCostsOnlyItself(CallKind call) {
        lab.behave("us-east-1", call, Behaviour.failing(Reason.SERVICE_ERROR));
        ScanReport report = lab.scan();
        RegionKnowledge region = in(report, "us-east-1").knowledge();
        assertThat(region.status()).isEqualTo(RegionStatus.PARTIAL);
        assertThat(reason(report, "us-east-1", call)).isEqualTo(Reason.SERVICE_ERROR);
        assertThat(region.models()).hasSize(call == CallKind.MODELS ? 0 : 2);
        assertThat(region.profiles())
                .hasSize(
                        switch (call) {
                            case MODELS -> 3;
                            case SYSTEM_DEFINED_PROFILES -> 1;
                            case APPLICATION_PROFILES -> 2;
                        });
        assertThat(report.unknownCalls()).singleElement().satisfies(unknown -> {
            assertThat(unknown.region()).isEqualTo(new Region("us-east-1"));
            assertThat(unknown.call()).isEqualTo(call);
        });
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void aFailureKeepsItsReason(Reason reason) {
        lab.behave("us-east-1", Behaviour.failing(reason));
        ScanReport report = lab.scan();
        for (CallKind call : CallKind.values()) {
            assertThat(reason(report, "us-east-1", call)).isEqualTo(reason);
        }
        assertThat(in(report, "us-east-1").knowledge().status()).isEqualTo(RegionStatus.UNKNOWN);
        assertThat(in(report, "us-west-2").knowledge().status()).isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void theLastKnownGoodIsShownAsStale() {
        lab.scan();
        lab.clock.advance(Duration.ofHours(1));
        lab.behave("us-east-1", CallKind.MODELS, Behaviour.failing(Reason.THROTTLED));
        ScanReport report = lab.refresh();
        Observation<?> models = observation(report, "us-east-1", CallKind.MODELS);
        assertThat(models.items()).hasSize(2);
        assertThat(models.observedAt()).isEqualTo(Lab.START);
        assertThat(reason(report, "us-east-1", CallKind.MODELS)).isEqualTo(Reason.THROTTLED);
        assertThat(report.catalog().isStale(models)).isTrue();
        assertThat(report.catalog().isStale(in(report, "us-east-1").knowledge()))
                .isTrue();
        assertThat(report.catalog().isStale(in(report, "us-west-2").knowledge()))
                .isFalse();
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void anAnswerAfterAFailureIsGoodAgain() {
        lab.behave("us-east-1", CallKind.MODELS, Behaviour.failingFirst(1, Reason.THROTTLED));
        lab.scan();
        lab.clock.advance(Duration.ofMinutes(6));
        ScanReport report = lab.scan();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(in(report, "us-east-1").called()).containsExactly(CallKind.MODELS);
    }

    @Test
    void nothingAnywhereIsNothing() {
        lab.world.regions().keySet().forEach(region -> lab.behave(region.id(), Behaviour.failing(Reason.UNREACHABLE)));
        lab.regions.behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(lab.scan().completeness()).isEqualTo(Completeness.NOTHING);
    }

    @Test
    void modelsAndProfilesAreAssociated() {
        RegionKnowledge region = in(lab.scan(), "us-east-1").knowledge();
        assertThat(region.associations().of(region.model(SmallWorld.NOVA_PRO).orElseThrow()))
                .extracting(profile -> profile.inferenceProfileId())
                .containsExactly(SmallWorld.US_NOVA, SmallWorld.CHECKOUT);
    }

    @Test
    void theTotalsAreTheSumsOfWhatIsShown() {
        lab.behave("ap-southeast-1", Behaviour.failing(Reason.UNREACHABLE));
        lab.behave("ap-southeast-2", CallKind.MODELS, Behaviour.failing(Reason.UNREACHABLE));
        var totals = lab.scan().totals();
        assertThat(totals.regions()).isEqualTo(11);
        assertThat(totals.regions(RegionStatus.KNOWN)).isEqualTo(7);
        assertThat(totals.regions(RegionStatus.PARTIAL)).isEqualTo(1);
        assertThat(totals.regions(RegionStatus.UNKNOWN)).isEqualTo(1);
        assertThat(totals.regions(RegionStatus.NOT_OPTED_IN)).isEqualTo(1);
        assertThat(totals.regions(RegionStatus.NOT_OFFERED)).isEqualTo(1);
        assertThat(totals.models()).isEqualTo(5);
        assertThat(totals.distinctModels()).isEqualTo(2);
        assertThat(totals.profiles()).isEqualTo(5);
        assertThat(totals.distinctProfiles()).isEqualTo(4);
        assertThat(totals.associations()).isEqualTo(5);
    }

    @Test
    void aListenerIsToldOfEveryCallAndEveryRegion() {
        lab.scan();
        RecordingScanListener told = lab.listener;
        assertThat(told.all())
                .containsExactlyInAnyOrderElementsOf(lab.world.regions().keySet());
        assertThat(told.toCall()).hasSize(10).doesNotContain(new Region("af-south-1"));
        assertThat(told.called()).hasSize(30);
        assertThat(told.finished()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aRegionIsFinishedOnceEvenIfItsCallsEndTogether() throws Exception {
        CyclicBarrier together = new CyclicBarrier(CallKind.values().length);
        List<Region> finished = new CopyOnWriteArrayList<>();
        lab.fanOut = new ThreadedFanOut();
        new CombinedScan(lab.ports(), Freshness.DEFAULT, lab.clock)
                .scan(ScanRequest.everywhere().withOnly(Lab.regions("us-east-1")), new ScanListener() {
                    @Override
                    public void called(Region region, CallKind call, Outcome<?> outcome) {
                        try {
                            together.await(10, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    @Override
                    public void finished(Region region) {
                        finished.add(region);
                    }
                });
        assertThat(finished).containsExactly(new Region("us-east-1"));
    }
}
