package io.bedrockdiscovery.domain.scan;

import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.in;
import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.observation;
import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.RecordingScanListener;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The calls of a scan, and the report of their outcomes. */
final class CombinedScanCallsTest {
    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    @Test
    void emptyList_isKnowledge() {
        ScanReport report = fixture.scan();
        CatalogRegion region = in(report, "eu-north-1").known();
        assertThat(region.status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(region.observations().models().observedAt()).contains(DiscoveryFixture.START);
        assertThat(region.models()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ListCall.class)
    void failedCall_costsOnlyItself(ListCall call) {
        fixture.behave("us-east-1", call, Behaviour.failing(Reason.SERVICE_ERROR));
        ScanReport report = fixture.scan();
        CatalogRegion region = in(report, "us-east-1").known();
        assertThat(region.status()).isEqualTo(RegionStatus.PARTIAL);
        assertThat(reason(report, "us-east-1", call)).isEqualTo(Reason.SERVICE_ERROR);
        assertThat(region.models()).hasSize(call == ListCall.MODELS ? 0 : 2);
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
    @EnumSource(
            value = Reason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CANCELLED", "DENIED_BY_ORGANIZATION"})
    void failure_keepsItsReason(Reason reason) {
        fixture.behave("us-east-1", Behaviour.failing(reason));
        ScanReport report = fixture.scan();
        for (ListCall call : ListCall.values()) {
            assertThat(reason(report, "us-east-1", call)).isEqualTo(reason);
        }
        assertThat(in(report, "us-east-1").known().status()).isEqualTo(RegionStatus.UNKNOWN);
        assertThat(in(report, "us-west-2").known().status()).isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void explicitDenialByTheOrganization_isKnowledge_forAsLongAsAnOptOut() {
        fixture.behave("us-east-1", Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));

        ScanReport report = fixture.scan();

        assertThat(in(report, "us-east-1").known().status()).isEqualTo(RegionStatus.DENIED);
        assertThat(in(report, "us-east-1").known().denial()).isPresent();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        int calls = fixture.calls("us-east-1");
        fixture.clock.advance(Duration.ofMinutes(59));
        fixture.scan();
        assertThat(fixture.calls("us-east-1")).isEqualTo(calls);
        fixture.clock.advance(Duration.ofMinutes(2));
        fixture.scan();
        assertThat(fixture.calls("us-east-1")).isEqualTo(calls + 3);
    }

    @Test
    void failedRefresh_showsTheLastKnownGoodAsStale() {
        fixture.scan();
        fixture.clock.advance(Duration.ofHours(1));
        fixture.behave("us-east-1", ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
        ScanReport report = fixture.refresh();
        Observation<?> models = observation(report, "us-east-1", ListCall.MODELS);
        assertThat(models.items()).hasSize(2);
        assertThat(models.observedAt()).contains(DiscoveryFixture.START);
        assertThat(reason(report, "us-east-1", ListCall.MODELS)).isEqualTo(Reason.THROTTLED);
        assertThat(report.catalog().isStale(models)).isTrue();
        assertThat(report.catalog().isStale(in(report, "us-east-1").known())).isTrue();
        assertThat(report.catalog().isStale(in(report, "us-west-2").known())).isFalse();
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void answerAfterAFailure_isComplete() {
        fixture.behave("us-east-1", ListCall.MODELS, Behaviour.failingFirst(1, Reason.THROTTLED));
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(6));
        ScanReport report = fixture.scan();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(in(report, "us-east-1").called()).containsExactly(ListCall.MODELS);
    }

    @Test
    void allCallsFailed_isNothing() {
        fixture.world
                .regions()
                .keySet()
                .forEach(region -> fixture.behave(region.id(), Behaviour.failing(Reason.UNREACHABLE)));
        fixture.sources.regions().behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(fixture.scan().completeness()).isEqualTo(Completeness.NOTHING);
    }

    @Test
    void profiles_areAssociatedWithTheirModels() {
        CatalogRegion region = in(fixture.scan(), "us-east-1").known();
        assertThat(region.associations().of(region.model(SmallWorld.NOVA_PRO).orElseThrow()))
                .extracting(profile -> profile.inferenceProfileId())
                .containsExactly(SmallWorld.US_NOVA, SmallWorld.CHECKOUT);
    }

    @Test
    void totals_areTheSumsOfTheReport() {
        fixture.behave("ap-southeast-1", Behaviour.failing(Reason.UNREACHABLE));
        fixture.behave("ap-southeast-2", ListCall.MODELS, Behaviour.failing(Reason.UNREACHABLE));
        var totals = fixture.scan().totals();
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
    void listener_isToldOfEveryCallAndRegion() {
        fixture.scan();
        RecordingScanListener told = fixture.listener;
        assertThat(told.all())
                .containsExactlyInAnyOrderElementsOf(fixture.world.regions().keySet());
        assertThat(told.toCall()).hasSize(10).doesNotContain(new Region("af-south-1"));
        assertThat(told.called()).hasSize(30);
        assertThat(told.finished()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void regionWhoseCallsEndTogether_isFinishedOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(ListCall.values().length);
        List<Region> finished = new CopyOnWriteArrayList<>();
        fixture.fanOut = threads;
        fixture.scan(ScanRequest.everywhere().withOnly(DiscoveryFixture.regions("us-east-1")), new ScanListener() {
            @Override
            public void called(Region region, ListCall call, Outcome<?> outcome) {
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
