package io.bedrockdiscovery.domain.scan;

import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.in;
import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.observation;
import static io.bedrockdiscovery.testkit.fixture.DiscoveryFixture.regions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The regions of a scan, and those of them that it calls. */
final class CombinedScanRegionsTest {
    private static final List<Region> INITIAL = regions(
            "ap-northeast-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "eu-central-1",
            "eu-west-1",
            "us-east-1",
            "us-west-2");

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @Test
    void regionsThatEc2Lists_areInTheReport() {
        ScanReport report = fixture.scan();
        assertThat(report.regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(fixture.world.regions().keySet());
        assertThat(report.regionsKnown()).isTrue();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void enabledRegion_isCalledThreeTimes() {
        fixture.scan();
        for (World.Place place : fixture.world.regions().values()) {
            String id = place.description().region().id();
            assertThat(fixture.calls(id)).as(id).isEqualTo(place.description().isNotOptedIn() ? 0 : 3);
        }
    }

    @Test
    void initialRegions_areScannedThoughNotListed() {
        DiscoveryFixture bare =
                new DiscoveryFixture(World.builder().region("eu-north-1").build());
        assertThat(bare.scan().regions())
                .extracting(RegionReport::region)
                .containsAll(INITIAL)
                .hasSize(8);
    }

    @Test
    void failedListing_scansTheInitialRegionsAndIsPartial() {
        fixture.sources.regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        ScanReport report = fixture.scan();
        assertThat(report.regions()).extracting(RegionReport::region).containsExactlyElementsOf(INITIAL);
        assertThat(report.regionsKnown()).isFalse();
        assertThat(report.warnings()).singleElement().asString().contains("EC2");
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(in(report, "us-east-1").known().status()).isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void failedListing_scansTheRememberedRegionsToo() {
        fixture.scan();
        fixture.clock.advance(Duration.ofHours(25));
        fixture.sources.regions().behave(Behaviour.failing(Reason.UNREACHABLE));
        ScanReport report = fixture.scan();
        assertThat(report.regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(fixture.world.regions().keySet());
        assertThat(report.regionsKnown()).isFalse();
        assertThat(fixture.calls("eu-north-1")).isEqualTo(6);
        assertThat(fixture.calls("af-south-1"))
                .as("not opted in, as far as is remembered")
                .isZero();
    }

    @Test
    void failedListing_afterTheClockWasSetBack_reportsTheRegionsThatWereListedThen() {
        fixture.store = new InMemoryStore(fixture.clock);
        ScanReport then = fixture.scan();
        fixture.clock.advance(Duration.ofHours(-11));
        fixture.sources.regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));

        assertThat(fixture.refresh().regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(
                        then.regions().stream().map(RegionReport::region).toList());
    }

    @Test
    void failedListingInARefresh_makesTheRegionSetUnknown() {
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.sources.regions().behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(fixture.refresh().regionsKnown()).isFalse();
    }

    @Test
    void regionNotOptedIn_isKnowledgeAndNotCalled() {
        ScanReport report = fixture.scan();
        assertThat(in(report, "af-south-1").known().status()).isEqualTo(RegionStatus.NOT_OPTED_IN);
        assertThat(in(report, "af-south-1").called()).isEmpty();
        assertThat(fixture.calls("af-south-1")).isZero();
        assertThat(report.unknownCalls()).isEmpty();
    }

    @Test
    void regionNotOptedIn_whenNamed_isCalledAndItsRefusalChangesNothing() {
        fixture.behave("af-south-1", Behaviour.failing(Reason.CREDENTIALS_INVALID));
        ScanReport report = fixture.scanOnly("af-south-1");
        assertThat(fixture.calls("af-south-1")).isEqualTo(3);
        assertThat(in(report, "af-south-1").known().status()).isEqualTo(RegionStatus.NOT_OPTED_IN);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void regionNotOptedIn_whenItAnswers_isKnown() {
        assertThat(in(fixture.scanOnly("af-south-1"), "af-south-1").known().status())
                .isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void regionWithoutBedrock_isKnowledge() {
        ScanReport report = fixture.scan();
        assertThat(in(report, "us-west-1").known().status()).isEqualTo(RegionStatus.NOT_OFFERED);
        assertThat(observation(report, "us-west-1", ListCall.MODELS).isKnown()).isTrue();
    }

    @Test
    void namedRegions_aloneAreCalledAndReported() {
        ScanReport report = fixture.scanOnly("eu-west-1", "eu-north-1");
        assertThat(report.regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(regions("eu-north-1", "eu-west-1"));
        assertThat(fixture.calls()).isEqualTo(6);
    }

    @Test
    void excludedRegions_areNeitherCalledNorReported() {
        ScanReport report = fixture.scan(ScanRequest.everywhere().withExclude(regions("us-east-1")));
        assertThat(report.regions()).extracting(RegionReport::region).doesNotContain(new Region("us-east-1"));
        assertThat(fixture.calls("us-east-1")).isZero();
    }

    @Test
    void noRegions_makeAnEmptyReport() {
        List<Region> one = regions("us-east-1");
        ScanReport report = fixture.scan(ScanRequest.everywhere().withOnly(one).withExclude(one));
        assertThat(report.regions()).isEmpty();
        assertThat(report.totals().regions()).isZero();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void unknownNamedRegion_isRefusedBeforeAnyCall() {
        assertThatExceptionOfType(NoSuchRegionException.class)
                .isThrownBy(() -> fixture.scanOnly("eu-west-1", "eu-west-9"))
                .satisfies(e -> assertThat(e.regions()).containsExactly(new Region("eu-west-9")));
        assertThat(fixture.calls()).isZero();
    }

    @Test
    void unknownNamedRegion_isRefusedByARememberedListToo() {
        fixture.scan();
        int before = fixture.calls();
        assertThatExceptionOfType(NoSuchRegionException.class).isThrownBy(() -> fixture.scanOnly("eu-west-9"));
        assertThat(fixture.calls()).isEqualTo(before);
    }

    @Test
    void namedRegionThatOnlyEc2Lists_isScanned() {
        fixture.sources.regions().notDocumenting(new Region("eu-north-1"));
        assertThat(in(fixture.scanOnly("eu-north-1"), "eu-north-1").known().status())
                .isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void unknownNamedRegion_isNotRefusedWhileEc2CannotBeAsked() {
        fixture.sources.regions().behave(Behaviour.failing(Reason.UNREACHABLE));
        ScanReport report = fixture.scanOnly("eu-west-9");
        assertThat(report.regions()).hasSize(1);
        assertThat(report.regionsKnown()).isFalse();
    }

    @Test
    void unknownExcludedRegion_isRefused() {
        Set<Region> typo = Set.of(new Region("eu-west-9"));
        assertThatExceptionOfType(NoSuchRegionException.class)
                .isThrownBy(() -> fixture.scan(ScanRequest.everywhere().withExclude(typo)));
        assertThat(fixture.calls()).isZero();
    }

    @Test
    void alsoRegion_isScannedThoughEc2CannotListIt() {
        fixture.sources.regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        ScanReport report = fixture.scan(asking("eu-north-1"));
        assertThat(in(report, "eu-north-1").known().status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(report.regions()).hasSize(INITIAL.size() + 1);
    }

    @Test
    void alsoRegion_isLeftOutIfTheAdapterDoesNotKnowIt() {
        fixture.sources.regions().documenting(new Region("cn-north-1"), new Partition("aws-cn"));
        ScanReport report = fixture.scan(asking("eu-west-9", "cn-north-1"));
        assertThat(report.regions()).hasSize(fixture.world.regions().size());
    }

    @Test
    void alsoRegion_isNotCalledUnlessOptedIn() {
        fixture.scan(asking("af-south-1"));
        assertThat(fixture.calls("af-south-1")).isZero();
    }

    @Test
    void mistypedRegion_isForgottenWhenTheRegionsAreKnown() {
        fixture.behave("eu-west-9", Behaviour.failing(Reason.UNREACHABLE));
        fixture.sources.regions().behave(Behaviour.failing(Reason.UNREACHABLE));
        fixture.scanOnly("eu-west-9");
        assertThat(fixture.models().catalog().regions()).isEmpty();
        fixture.sources.regions().behave(Behaviour.answering());
        ScanReport report = fixture.refresh();
        assertThat(report.regions()).extracting(each -> each.region().id()).doesNotContain("eu-west-9");
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void regionThatAnsweredOnce_isNotForgotten() {
        fixture.scanOnly("eu-north-1");
        DiscoveryFixture without =
                new DiscoveryFixture(World.builder().region("us-east-1").build());
        without.store = fixture.store;
        without.sources.models().behave(new Region("eu-north-1"), Behaviour.failing(Reason.UNREACHABLE));
        assertThat(in(without.refresh(), "eu-north-1").known().status()).isNotEqualTo(RegionStatus.UNKNOWN);
    }

    private static ScanRequest asking(String... ids) {
        return ScanRequest.everywhere().withAlso(regions(ids));
    }

    @Test
    void regionsOfTwoPartitions_areRefusedBeforeAnyCall() {
        fixture.sources.regions().documenting(new Region("cn-north-1"), new Partition("aws-cn"));
        assertThatExceptionOfType(MixedPartitionsException.class)
                .isThrownBy(() -> fixture.scanOnly("us-east-1", "cn-north-1"))
                .withMessageContaining("aws, aws-cn")
                .satisfies(e ->
                        assertThat(e.partitions()).containsExactlyInAnyOrder(Partition.AWS, new Partition("aws-cn")));
        assertThat(fixture.sources.regions().calls()).isZero();
        assertThat(fixture.calls()).isZero();
    }

    @Test
    void namedRegion_decidesThePartition() {
        fixture.sources.regions().documenting(new Region("cn-north-1"), new Partition("aws-cn"));
        ScanReport report = fixture.scanOnly("cn-north-1");
        assertThat(report.partition()).isEqualTo(new Partition("aws-cn"));
        assertThat(report.catalog().owner().partition()).isEqualTo(new Partition("aws-cn"));
    }
}
