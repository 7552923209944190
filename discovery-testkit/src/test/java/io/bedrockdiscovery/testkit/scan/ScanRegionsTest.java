package io.bedrockdiscovery.testkit.scan;

import static io.bedrockdiscovery.testkit.scan.Lab.in;
import static io.bedrockdiscovery.testkit.scan.Lab.observation;
import static io.bedrockdiscovery.testkit.scan.Lab.regions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.NoSuchRegionException;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which regions a scan has, and which of them it calls. */
final class ScanRegionsTest {
    private static final List<Region> INITIAL = regions(
            "ap-northeast-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "eu-central-1",
            "eu-west-1",
            "us-east-1",
            "us-west-2");

    private final Lab lab = new Lab();

    @Test
    void everyRegionThatEc2ListsIsInTheReport() {
        ScanReport report = lab.scan();
        assertThat(report.regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(lab.world.regions().keySet());
        assertThat(report.regionsKnown()).isTrue();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void everyEnabledRegionIsCalledThreeTimes() {
        lab.scan();
        for (World.Place place : lab.world.regions().values()) {
            String id = place.description().region().id();
            assertThat(lab.calls(id)).as(id).isEqualTo(place.description().isNotOptedIn() ? 0 : 3);
        }
    }

    @Test
    void theInitialRegionsAreScannedEvenIfEc2DoesNotListThem() {
        Lab bare = new Lab(World.builder().region("eu-north-1").build());
        assertThat(bare.scan().regions())
                .extracting(RegionReport::region)
                .containsAll(INITIAL)
                .hasSize(8);
    }

    @Test
    void withoutEc2TheInitialRegionsAreScannedAndTheRegionSetIsUnknown() {
        lab.regions.behave(Behaviour.failing(Reason.ACCESS_DENIED));
        ScanReport report = lab.scan();
        assertThat(report.regions()).extracting(RegionReport::region).containsExactlyElementsOf(INITIAL);
        assertThat(report.regionsKnown()).isFalse();
        assertThat(report.warnings()).singleElement().asString().contains("EC2");
        assertThat(report.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(in(report, "us-east-1").knowledge().status()).isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void withoutEc2RememberedRegionsAreScannedToo() {
        lab.scan();
        lab.clock.advance(Duration.ofHours(25));
        lab.regions.behave(Behaviour.failing(Reason.UNREACHABLE));
        ScanReport report = lab.scan();
        assertThat(report.regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(lab.world.regions().keySet());
        assertThat(report.regionsKnown()).isFalse();
        assertThat(lab.calls("eu-north-1")).isEqualTo(6);
        assertThat(lab.calls("af-south-1"))
                .as("not opted in, as far as is remembered")
                .isZero();
    }

    @Test
    void aRefreshThatCannotReachEc2DoesNotTrustWhatEc2SaidBefore() {
        lab.scan();
        lab.clock.advance(Duration.ofMinutes(1));
        lab.regions.behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(lab.refresh().regionsKnown()).isFalse();
    }

    @Test
    void aRegionThatIsNotOptedInIsKnowledgeAndNotCalled() {
        ScanReport report = lab.scan();
        assertThat(in(report, "af-south-1").knowledge().status()).isEqualTo(RegionStatus.NOT_OPTED_IN);
        assertThat(in(report, "af-south-1").called()).isEmpty();
        assertThat(lab.calls("af-south-1")).isZero();
        assertThat(report.unknownCalls()).isEmpty();
    }

    @Test
    void aRegionThatIsNotOptedInIsCalledWhenNamedAndItsRefusalChangesNothing() {
        lab.behave("af-south-1", Behaviour.failing(Reason.CREDENTIALS_INVALID));
        ScanReport report = lab.scanOnly("af-south-1");
        assertThat(lab.calls("af-south-1")).isEqualTo(3);
        assertThat(in(report, "af-south-1").knowledge().status()).isEqualTo(RegionStatus.NOT_OPTED_IN);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aRegionThatAnswersIsKnownWhateverEc2SaysOfIt() {
        assertThat(in(lab.scanOnly("af-south-1"), "af-south-1").knowledge().status())
                .isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void aRegionWithoutBedrockIsKnowledge() {
        ScanReport report = lab.scan();
        assertThat(in(report, "us-west-1").knowledge().status()).isEqualTo(RegionStatus.NOT_OFFERED);
        assertThat(observation(report, "us-west-1", CallKind.MODELS).isKnown()).isTrue();
    }

    @Test
    void onlyTheNamedRegionsAreCalledAndReported() {
        ScanReport report = lab.scanOnly("eu-west-1", "eu-north-1");
        assertThat(report.regions())
                .extracting(RegionReport::region)
                .containsExactlyElementsOf(regions("eu-north-1", "eu-west-1"));
        assertThat(lab.calls()).isEqualTo(6);
    }

    @Test
    void excludedRegionsAreNeitherCalledNorReported() {
        ScanReport report = lab.scan(
                new ScanRequest(false, Set.of(), Set.copyOf(regions("us-east-1")), ScanRequest.DEFAULT_DEADLINE, null));
        assertThat(report.regions()).extracting(RegionReport::region).doesNotContain(new Region("us-east-1"));
        assertThat(lab.calls("us-east-1")).isZero();
    }

    @Test
    void noRegionsAreAnEmptyReport() {
        Set<Region> one = Set.copyOf(regions("us-east-1"));
        ScanReport report = lab.scan(new ScanRequest(false, one, one, ScanRequest.DEFAULT_DEADLINE, null));
        assertThat(report.regions()).isEmpty();
        assertThat(report.totals().regions()).isZero();
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aNamedRegionThatNobodyKnowsIsRefusedAndNothingIsCalled() {
        assertThatExceptionOfType(NoSuchRegionException.class)
                .isThrownBy(() -> lab.scanOnly("eu-west-1", "eu-west-9"))
                .satisfies(e -> assertThat(e.regions()).containsExactly(new Region("eu-west-9")));
        assertThat(lab.calls()).isZero();
    }

    @Test
    void aNamedRegionThatNobodyKnowsIsRefusedFromMemoryToo() {
        lab.scan();
        int before = lab.calls();
        assertThatExceptionOfType(NoSuchRegionException.class).isThrownBy(() -> lab.scanOnly("eu-west-9"));
        assertThat(lab.calls()).isEqualTo(before);
    }

    @Test
    void aNamedRegionThatOnlyEc2ListsIsScanned() {
        lab.regions.notDocumenting(new Region("eu-north-1"));
        assertThat(in(lab.scanOnly("eu-north-1"), "eu-north-1").knowledge().status())
                .isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void aNamedRegionIsNotRefusedWhileEc2CannotBeAsked() {
        lab.regions.behave(Behaviour.failing(Reason.UNREACHABLE));
        ScanReport report = lab.scanOnly("eu-west-9");
        assertThat(report.regions()).hasSize(1);
        assertThat(report.regionsKnown()).isFalse();
    }

    @Test
    void anExcludedRegionThatNobodyKnowsIsRefusedToo() {
        Set<Region> typo = Set.of(new Region("eu-west-9"));
        assertThatExceptionOfType(NoSuchRegionException.class)
                .isThrownBy(() -> lab.scan(new ScanRequest(false, Set.of(), typo, ScanRequest.DEFAULT_DEADLINE, null)));
        assertThat(lab.calls()).isZero();
    }

    @Test
    void aRegionThatSomebodyAsksAboutIsScannedEvenIfEc2CannotListIt() {
        lab.regions.behave(Behaviour.failing(Reason.ACCESS_DENIED));
        ScanReport report = lab.scan(asking("eu-north-1"));
        assertThat(in(report, "eu-north-1").knowledge().status()).isEqualTo(RegionStatus.KNOWN);
        assertThat(report.regions()).hasSize(INITIAL.size() + 1);
    }

    @Test
    void aRegionThatSomebodyAsksAboutIsLeftOutWhereTheAdapterDoesNotKnowIt() {
        lab.regions.documenting(new Region("cn-north-1"), new Partition("aws-cn"));
        ScanReport report = lab.scan(asking("eu-west-9", "cn-north-1"));
        assertThat(report.regions()).hasSize(lab.world.regions().size());
    }

    @Test
    void aRegionThatSomebodyAsksAboutIsNotCalledUnlessOptedIn() {
        lab.scan(asking("af-south-1"));
        assertThat(lab.calls("af-south-1")).isZero();
    }

    @Test
    void aMistakeInANameIsForgottenWhenTheRegionsAreKnown() {
        lab.behave("eu-west-9", Behaviour.failing(Reason.UNREACHABLE));
        lab.regions.behave(Behaviour.failing(Reason.UNREACHABLE));
        lab.scanOnly("eu-west-9");
        assertThat(lab.discovery().catalog().regions()).isEmpty();
        lab.regions.behave(Behaviour.answering());
        ScanReport report = lab.refresh();
        assertThat(report.regions()).extracting(each -> each.region().id()).doesNotContain("eu-west-9");
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aRegionThatAnsweredOnceIsNotForgotten() {
        lab.scanOnly("eu-north-1");
        Lab without = new Lab(World.builder().region("us-east-1").build());
        without.store = lab.store;
        without.models.behave(new Region("eu-north-1"), Behaviour.failing(Reason.UNREACHABLE));
        assertThat(in(without.refresh(), "eu-north-1").knowledge().status()).isNotEqualTo(RegionStatus.UNKNOWN);
    }

    private static ScanRequest asking(String... ids) {
        return ScanRequest.everywhere().withAlso(regions(ids));
    }

    @Test
    void regionsOfTwoPartitionsAreRefusedBeforeAnythingIsAsked() {
        lab.regions.documenting(new Region("cn-north-1"), new Partition("aws-cn"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lab.scanOnly("us-east-1", "cn-north-1"))
                .withMessageContaining("aws, aws-cn");
        assertThat(lab.regions.calls()).isZero();
        assertThat(lab.calls()).isZero();
    }

    @Test
    void aNamedRegionDecidesThePartition() {
        lab.regions.documenting(new Region("cn-north-1"), new Partition("aws-cn"));
        ScanReport report = lab.scanOnly("cn-north-1");
        assertThat(report.partition()).isEqualTo(new Partition("aws-cn"));
        assertThat(report.catalog().owner().partition()).isEqualTo(new Partition("aws-cn"));
    }
}
