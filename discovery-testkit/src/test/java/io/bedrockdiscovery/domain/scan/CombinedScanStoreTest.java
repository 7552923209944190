package io.bedrockdiscovery.domain.scan;

import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.in;
import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.observation;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.CountingStore;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.fixture.FailingStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store of a scan: what is remembered, for how long, and what a failing store costs. */
final class CombinedScanStoreTest {
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @Test
    void secondScan_makesNoCall() {
        ScanReport first = fixture.scan();
        int calls = fixture.calls();
        ScanReport second = fixture.scan();
        assertThat(fixture.calls()).isEqualTo(calls);
        assertThat(fixture.sources.regions().calls()).isEqualTo(1);
        assertThat(second.totals()).isEqualTo(first.totals());
        assertThat(second.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(second.regions())
                .allSatisfy(region -> assertThat(region.called()).isEmpty());
        assertThat(fixture.listener.toCall()).isEmpty();
    }

    @Test
    void refresh_asksForEverythingAgain() {
        fixture.scan();
        int calls = fixture.calls();
        ScanReport report = fixture.refresh();
        assertThat(fixture.calls()).isEqualTo(2 * calls);
        assertThat(fixture.sources.regions().calls()).isEqualTo(2);
        assertThat(in(report, "us-east-1").called()).containsExactlyInAnyOrder(ListCall.values());
    }

    @Test
    void answer_isFreshForADay() {
        DiscoveryFixture open =
                new DiscoveryFixture(World.builder().region("us-east-1").build());
        open.scan();
        int calls = open.calls();
        open.clock.advance(Duration.ofHours(24).minus(INSTANT));
        open.scan();
        assertThat(open.calls()).isEqualTo(calls);
        assertThat(open.sources.regions().calls()).isEqualTo(1);
        open.clock.advance(INSTANT);
        ScanReport report = open.scan();
        assertThat(open.calls()).isEqualTo(2 * calls);
        assertThat(open.sources.regions().calls()).isEqualTo(2);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void reading_doesNotRenew() {
        fixture.scan();
        int calls = fixture.calls("us-east-1");
        for (int hour = 0; hour < 24; hour++) {
            assertThat(fixture.calls("us-east-1")).isEqualTo(calls);
            fixture.clock.advance(Duration.ofHours(1));
            fixture.scan();
        }
        assertThat(fixture.calls("us-east-1")).isEqualTo(2 * calls);
    }

    @Test
    void failure_isTriedAgainAfterFiveMinutes() {
        fixture.behave("us-east-1", ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
        fixture.scan();
        int calls = fixture.calls();
        fixture.clock.advance(Duration.ofMinutes(5).minus(INSTANT));
        assertThat(fixture.scan().completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(fixture.calls()).isEqualTo(calls);
        fixture.clock.advance(INSTANT);
        fixture.scan();
        assertThat(fixture.calls()).isEqualTo(calls + 1);
    }

    @Test
    void failedListing_isTriedAgainAfterFiveMinutes() {
        fixture.sources.regions().behave(Behaviour.failingFirst(1, Reason.UNREACHABLE));
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(4));
        assertThat(fixture.scan().regionsKnown()).isFalse();
        assertThat(fixture.sources.regions().calls()).isEqualTo(1);
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(fixture.scan().regionsKnown()).isTrue();
        assertThat(fixture.calls("eu-north-1")).isEqualTo(3);
    }

    @Test
    void listingWithRegionsNotOptedIn_isAskedForAgainAfterAnHour() {
        fixture.scan();
        int calls = fixture.calls();
        fixture.clock.advance(Duration.ofHours(1).minus(INSTANT));
        fixture.scan();
        assertThat(fixture.sources.regions().calls()).isEqualTo(1);
        fixture.clock.advance(INSTANT);
        fixture.scan();
        assertThat(fixture.sources.regions().calls()).isEqualTo(2);
        assertThat(fixture.calls()).as("what is known stays known").isEqualTo(calls);
    }

    @Test
    void regionOptedInSince_isScanned() {
        fixture.scan();
        DiscoveryFixture later = new DiscoveryFixture(World.builder()
                .region("us-east-1")
                .region("af-south-1")
                .region("eu-north-1")
                .build());
        later.store = fixture.store;
        later.clock.set(DiscoveryFixture.START.plus(Duration.ofHours(2)));
        later.scan();
        assertThat(later.calls("af-south-1")).isEqualTo(3);
        assertThat(later.calls("eu-north-1")).isZero();
    }

    @Test
    void scanAfterAScanOfOneRegion_callsTheOthersOnly() {
        fixture.scanOnly("us-east-1");
        ScanReport report = fixture.scan();
        assertThat(fixture.calls("us-east-1")).isEqualTo(3);
        assertThat(fixture.calls("us-west-2")).isEqualTo(3);
        assertThat(report.regions()).extracting(RegionReport::region).contains(new Region("us-east-1"));
    }

    @Test
    void catalog_holdsRegionsOutsideTheScan() {
        fixture.scan();
        ScanReport report = fixture.scanOnly("us-west-2");
        assertThat(report.regions()).hasSize(1);
        assertThat(report.catalog().regions()).hasSize(fixture.world.regions().size());
    }

    @Test
    void scanWithoutACall_isNotInTheHistory() {
        fixture.scan();
        fixture.clock.advance(INSTANT);
        fixture.scan();
        assertThat(fixture.store.scans(Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT)))
                .containsExactly(DiscoveryFixture.START);
    }

    @Test
    void latencies_areAveragedOverScans() {
        fixture.behave("us-east-1", Behaviour.taking(Duration.ofMillis(100)));
        fixture.scan();
        fixture.behave("us-east-1", Behaviour.taking(Duration.ofMillis(20)));
        ScanReport report = fixture.refresh();
        assertThat(report.catalog().latencies().call(new Region("us-east-1"))).contains(Duration.ofMillis(34));
        assertThat(report.catalog().latencies().call(new Region("us-west-2"))).isEmpty();
        Latencies stored = fixture.store.latencies(report.catalog().owner());
        assertThat(stored.calls().get(new Region("us-east-1")).samples()).isEqualTo(6);
    }

    @Test
    void observationsOfAClockThatWasAhead_areNotBelieved() {
        fixture.scan();
        fixture.clock.advance(Duration.ofDays(365));
        fixture.behave("us-east-1", Behaviour.notOffered());
        fixture.refresh();
        fixture.clock.set(DiscoveryFixture.START.plus(Duration.ofDays(2)));
        assertThat(fixture.models().catalog().region(new Region("us-east-1")))
                .map(CatalogRegion::status)
                .contains(RegionStatus.KNOWN);
        fixture.behave("us-east-1", Behaviour.answering());
        fixture.behave("eu-west-1", Behaviour.notOffered());
        ScanReport report = fixture.scan();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(DiscoveryFixture.in(report, "us-east-1").known().status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(DiscoveryFixture.in(report, "eu-west-1").known().status()).isEqualTo(RegionStatus.NOT_OFFERED);
    }

    @Test
    void failedCall_hasNoLatency() {
        fixture.behave("us-east-1", Behaviour.failing(Reason.TIMED_OUT));
        assertThat(fixture.scan().catalog().latencies().call(new Region("us-east-1")))
                .isEmpty();
    }

    @Test
    void failingStore_costsAWarningAndNotTheAnswer() {
        fixture.store = new FailingStore();
        fixture.behave("us-east-1", Behaviour.taking(Duration.ofMillis(100)));
        ScanReport report = fixture.scan();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.warnings()).containsExactly(FailingStore.MESSAGE);
        assertThat(report.catalog().latencies().call(new Region("us-east-1"))).contains(Duration.ofMillis(100));
        assertThat(observation(report, "us-east-1", ListCall.MODELS).isKnown()).isTrue();
    }

    @Test
    void scanOfAFreshStore_loadsOnceAndRecordsNothing() {
        CountingStore store = new CountingStore();
        fixture.store = store;
        fixture.scan();
        int loads = store.loads();
        int recordings = store.recordings();

        fixture.clock.advance(Duration.ofMinutes(1));
        ScanReport report = fixture.scan();

        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(store.loads()).isEqualTo(loads + 1);
        assertThat(store.recordings()).isEqualTo(recordings);
    }

    @Test
    void context_hasTheAccountAndTheTimeLeftOfTheScan() {
        List<CallContext> contexts = new ArrayList<>();
        BedrockSources fakes = fixture.sources.sources();
        BedrockSources recording = fakes.withModels((region, context) -> {
            contexts.add(context);
            return fakes.models().models(region, context);
        });

        BedrockDiscovery.builder(recording, fixture.store)
                .fanOut(fixture.fanOut)
                .clock(fixture.clock)
                .build()
                .refresh();

        assertThat(contexts).hasSize(10).allSatisfy(context -> {
            assertThat(context.account()).contains(DiscoveryFixture.ACCOUNT);
            assertThat(context.timeLeft()).isPositive().isLessThanOrEqualTo(ScanRequest.DEFAULT_DEADLINE);
        });
    }

    @Test
    void storeWithABug_costsAWarningAndNoAnswer() {
        DiscoveryStore real = fixture.store;
        fixture.store = (DiscoveryStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DiscoveryStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("record")) {
                        throw new NullPointerException("a bug");
                    }
                    return method.invoke(real, arguments);
                });

        ScanReport report = fixture.scan();

        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(report.warnings()).containsExactly("the store failed: java.lang.NullPointerException: a bug");
    }
}
