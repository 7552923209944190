package io.bedrockdiscovery.testkit.scan;

import static io.bedrockdiscovery.testkit.scan.Lab.in;
import static io.bedrockdiscovery.testkit.scan.Lab.observation;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is remembered, for how long, and what a store that fails costs. */
final class ScanMemoryTest {
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Lab lab = new Lab();

    @Test
    void aSecondScanMakesNoCall() {
        ScanReport first = lab.scan();
        int calls = lab.calls();
        ScanReport second = lab.scan();
        assertThat(lab.calls()).isEqualTo(calls);
        assertThat(lab.regions.calls()).isEqualTo(1);
        assertThat(second.totals()).isEqualTo(first.totals());
        assertThat(second.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(second.regions())
                .allSatisfy(region -> assertThat(region.called()).isEmpty());
        assertThat(lab.listener.toCall()).isEmpty();
    }

    @Test
    void aRefreshAsksForEverythingAgain() {
        lab.scan();
        int calls = lab.calls();
        ScanReport report = lab.refresh();
        assertThat(lab.calls()).isEqualTo(2 * calls);
        assertThat(lab.regions.calls()).isEqualTo(2);
        assertThat(in(report, "us-east-1").called()).containsExactlyInAnyOrder(CallKind.values());
    }

    @Test
    void whatIsKnownIsFreshForADay() {
        Lab open = new Lab(World.builder().region("us-east-1").build());
        open.scan();
        int calls = open.calls();
        open.clock.advance(Duration.ofHours(24).minus(INSTANT));
        open.scan();
        assertThat(open.calls()).isEqualTo(calls);
        assertThat(open.regions.calls()).isEqualTo(1);
        open.clock.advance(INSTANT);
        ScanReport report = open.scan();
        assertThat(open.calls()).isEqualTo(2 * calls);
        assertThat(open.regions.calls()).isEqualTo(2);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void readingDoesNotRenew() {
        lab.scan();
        int calls = lab.calls("us-east-1");
        for (int hour = 0; hour < 24; hour++) {
            assertThat(lab.calls("us-east-1")).isEqualTo(calls);
            lab.clock.advance(Duration.ofHours(1));
            lab.scan();
        }
        assertThat(lab.calls("us-east-1")).isEqualTo(2 * calls);
    }

    @Test
    void aFailureIsTriedAgainAfterFiveMinutes() {
        lab.behave("us-east-1", CallKind.MODELS, Behaviour.failing(Reason.THROTTLED));
        lab.scan();
        int calls = lab.calls();
        lab.clock.advance(Duration.ofMinutes(5).minus(INSTANT));
        assertThat(lab.scan().completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(lab.calls()).isEqualTo(calls);
        lab.clock.advance(INSTANT);
        lab.scan();
        assertThat(lab.calls()).isEqualTo(calls + 1);
    }

    @Test
    void aFailedListingIsTriedAgainAfterFiveMinutes() {
        lab.regions.behave(Behaviour.failingFirst(1, Reason.UNREACHABLE));
        lab.scan();
        lab.clock.advance(Duration.ofMinutes(4));
        assertThat(lab.scan().regionsKnown()).isFalse();
        assertThat(lab.regions.calls()).isEqualTo(1);
        lab.clock.advance(Duration.ofMinutes(1));
        assertThat(lab.scan().regionsKnown()).isTrue();
        assertThat(lab.calls("eu-north-1")).isEqualTo(3);
    }

    @Test
    void regionsThatAreNotOptedInAreAskedForAgainAfterAnHour() {
        lab.scan();
        int calls = lab.calls();
        lab.clock.advance(Duration.ofHours(1).minus(INSTANT));
        lab.scan();
        assertThat(lab.regions.calls()).isEqualTo(1);
        lab.clock.advance(INSTANT);
        lab.scan();
        assertThat(lab.regions.calls()).isEqualTo(2);
        assertThat(lab.calls()).as("what is known stays known").isEqualTo(calls);
    }

    @Test
    void aRegionOptedInToSinceIsScanned() {
        lab.scan();
        Lab later = new Lab(World.builder()
                .region("us-east-1")
                .region("af-south-1")
                .region("eu-north-1")
                .build());
        later.store = lab.store;
        later.clock.set(Lab.START.plus(Duration.ofHours(2)));
        later.scan();
        assertThat(later.calls("af-south-1")).isEqualTo(3);
        assertThat(later.calls("eu-north-1")).isZero();
    }

    @Test
    void onlyWhatIsMissingIsFetchedOverTheWholeRegionSet() {
        lab.scanOnly("us-east-1");
        ScanReport report = lab.scan();
        assertThat(lab.calls("us-east-1")).isEqualTo(3);
        assertThat(lab.calls("us-west-2")).isEqualTo(3);
        assertThat(report.regions()).extracting(RegionReport::region).contains(new Region("us-east-1"));
    }

    @Test
    void theCatalogueHoldsMoreThanTheRegionsOfTheScan() {
        lab.scan();
        ScanReport report = lab.scanOnly("us-west-2");
        assertThat(report.regions()).hasSize(1);
        assertThat(report.catalog().regions()).hasSize(lab.world.regions().size());
    }

    @Test
    void aScanThatOnlyReadsIsNotAScanInHistory() {
        lab.scan();
        lab.clock.advance(INSTANT);
        lab.scan();
        assertThat(lab.store.scans(Owner.account(Partition.AWS, Lab.ACCOUNT))).containsExactly(Lab.START);
    }

    @Test
    void latenciesAreAveragedOverScans() {
        lab.behave("us-east-1", Behaviour.taking(Duration.ofMillis(100)));
        lab.scan();
        lab.behave("us-east-1", Behaviour.taking(Duration.ofMillis(20)));
        ScanReport report = lab.refresh();
        assertThat(in(report, "us-east-1").latencyMillis()).isCloseTo(34, Offset.offset(1e-9));
        assertThat(in(report, "us-west-2").latencyMillis()).isNull();
        Latencies stored = lab.latencies.latencies(report.catalog().owner());
        assertThat(stored.calls().get(new Region("us-east-1")).samples()).isEqualTo(6);
    }

    @Test
    void whatAClockThatWasAheadSawIsNotBelieved() {
        lab.scan();
        lab.clock.advance(Duration.ofDays(365));
        lab.behave("us-east-1", Behaviour.notOffered());
        lab.refresh();
        lab.clock.set(Lab.START.plus(Duration.ofDays(2)));
        assertThat(lab.discovery().catalog().region(new Region("us-east-1")))
                .map(RegionKnowledge::status)
                .contains(RegionStatus.KNOWN);
        lab.behave("us-east-1", Behaviour.answering());
        lab.behave("eu-west-1", Behaviour.notOffered());
        ScanReport report = lab.scan();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(Lab.in(report, "us-east-1").knowledge().status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(Lab.in(report, "eu-west-1").knowledge().status()).isEqualTo(RegionStatus.NOT_OFFERED);
    }

    @Test
    void aFailedCallIsNoLatency() {
        lab.behave("us-east-1", Behaviour.failing(Reason.TIMED_OUT));
        assertThat(in(lab.scan(), "us-east-1").latencyMillis()).isNull();
    }

    @Test
    void aStoreThatFailsCostsTheMemoryAndNotTheAnswer() {
        lab.store = new FailingStore();
        lab.latencies = new FailingStore.OfLatencies();
        lab.behave("us-east-1", Behaviour.taking(Duration.ofMillis(100)));
        ScanReport report = lab.scan();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.warnings()).containsExactly(FailingStore.MESSAGE);
        assertThat(in(report, "us-east-1").latencyMillis()).isNotNull();
        assertThat(observation(report, "us-east-1", CallKind.MODELS).isKnown()).isTrue();
    }
}
