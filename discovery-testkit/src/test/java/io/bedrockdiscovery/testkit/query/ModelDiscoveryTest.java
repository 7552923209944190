package io.bedrockdiscovery.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Availability;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ProfileAssociation;
import io.bedrockdiscovery.domain.query.BestRegions;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.scan.FailingStore;
import io.bedrockdiscovery.testkit.scan.Lab;
import io.bedrockdiscovery.testkit.scan.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ModelDiscoveryTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final ModelId NOWHERE = new ModelId("amazon.nova-premier-v1:0");

    private final Lab lab = new Lab();

    @Test
    void theFirstScanIsMadeAtTheStart() {
        ModelDiscovery.over(lab.ports()).clock(lab.clock).build();
        assertThat(lab.calls()).isEqualTo(30);
    }

    @Test
    void nothingIsCalledWhereTheFirstScanIsSwitchedOff() {
        ModelDiscovery discovery = lab.discovery();
        assertThat(discovery.catalog().isEmpty()).isTrue();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isEmpty();
        assertThat(discovery.model(SmallWorld.NOVA_PRO)).isEmpty();
        assertThat(discovery.mapping(false)).isEmpty();
        assertThat(lab.calls() + lab.regions.calls()).isZero();
    }

    @Test
    void aScanCoversTheNamedRegionsOrAll() {
        ModelDiscovery discovery = lab.discovery();
        ScanReport some = discovery.scan(List.of(VIRGINIA), false);
        assertThat(some.regions()).extracting(RegionReport::region).containsExactly(VIRGINIA);
        ScanReport all = discovery.scan(List.of(), false);
        assertThat(all.regions()).hasSize(11);
        assertThat(lab.calls("us-east-1")).isEqualTo(3);
        discovery.scan(List.of(VIRGINIA), true);
        assertThat(lab.calls("us-east-1")).isEqualTo(6);
    }

    @Test
    void whatAnotherProgramRemembersIsReadWithoutACall() {
        lab.scan();
        int calls = lab.calls() + lab.regions.calls();
        assertThat(lab.discovery().regionsOf(SmallWorld.NOVA_PRO)).hasSize(3);
        assertThat(lab.calls() + lab.regions.calls()).isEqualTo(calls);
    }

    @Test
    void aModelIsThatOfItsBestRegion() {
        ModelDiscovery discovery = scanned();
        ModelInRegion found = discovery.model(SmallWorld.NOVA_PRO).orElseThrow();
        assertThat(found.region()).isEqualTo(IRELAND);
        assertThat(discovery.model(NOWHERE)).isEmpty();
    }

    @Test
    void aModelIsThatOfARegionThatListsItWhereTheBestOneOnlyHasAProfile() {
        Lab named = new Lab(World.builder()
                .region(
                        "ap-south-1",
                        region -> region.profile(InferenceProfileBuilder.systemDefined("apac.amazon.nova-pro-v1:0")
                                .in("ap-south-1")
                                .routing(SmallWorld.NOVA_PRO.value(), "ap-south-1", "us-east-1")
                                .build()))
                .region("us-east-1", region -> region.model(SmallWorld.NOVA_PRO.value()))
                .build());
        ModelDiscovery discovery = named.discovery();
        discovery.scan(List.of(), false);
        assertThat(discovery.bestRegions(SmallWorld.NOVA_PRO, List.of()).best())
                .map(BestRegions.Ranked::region)
                .contains(new Region("ap-south-1"));
        assertThat(discovery.model(SmallWorld.NOVA_PRO))
                .map(ModelInRegion::region)
                .contains(VIRGINIA);
    }

    @Test
    void aScanInNobodysNameTakesNothingAway() {
        FakeCallerIdentity identity = FakeCallerIdentity.carrying(Partition.AWS, Lab.ACCOUNT);
        lab.identity = identity;
        ModelDiscovery discovery = lab.discovery();
        discovery.scan(List.of(), false);
        identity.behave(Behaviour.failing(Reason.TIMED_OUT));
        assertThat(discovery.scan(List.of(), false).unidentified()).isNotNull();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isNotEmpty();
        assertThat(discovery.mapping(true)).isNotEmpty();
    }

    @Test
    void memoryIsReadAsSoonAsThereAreCredentials() {
        lab.scan();
        lab.identity = FakeCallerIdentity.carrying(Partition.AWS, Lab.ACCOUNT)
                .behave(Behaviour.failingFirst(1, Reason.TIMED_OUT));
        ModelDiscovery discovery = lab.discovery();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isEmpty();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isNotEmpty();
    }

    @Test
    void aModelIsThatOfTheNamedRegion() {
        ModelDiscovery discovery = scanned();
        ModelInRegion found = discovery.model(SmallWorld.NOVA_PRO, OREGON).orElseThrow();
        assertThat(found.model().modelArn()).contains("us-west-2");
        assertThat(found.profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly(SmallWorld.US_NOVA);
        assertThat(discovery.model(SmallWorld.CLAUDE, OREGON)).isEmpty();
        assertThat(discovery.model(SmallWorld.CLAUDE, new Region("eu-west-9"))).isEmpty();
    }

    @Test
    void aModelThatNobodyCanCallIsStillFound() {
        lab.behave("us-west-2", CallKind.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));
        lab.behave("us-east-1", Behaviour.failing(Reason.ACCESS_DENIED));
        lab.behave("eu-west-1", Behaviour.failing(Reason.ACCESS_DENIED));
        assertThat(scanned().model(SmallWorld.NOVA_PRO).orElseThrow().region()).isEqualTo(OREGON);
    }

    @Test
    void regionsOfAModelAreSorted() {
        ModelDiscovery discovery = scanned();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).containsExactly(IRELAND, VIRGINIA, OREGON);
        assertThat(discovery.regionsOf(NOWHERE)).isEmpty();
    }

    @Test
    void availabilityIsPresentAbsentOrUnknown() {
        lab.behave("us-west-2", Behaviour.failing(Reason.UNREACHABLE));
        ModelDiscovery discovery = scanned();
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, VIRGINIA)).isEqualTo(Availability.PRESENT);
        assertThat(discovery.availability(NOWHERE, VIRGINIA)).isEqualTo(Availability.ABSENT);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, OREGON)).isEqualTo(Availability.UNKNOWN);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, new Region("af-south-1")))
                .as("not opted in")
                .isEqualTo(Availability.ABSENT);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, new Region("us-west-1")))
                .as("not offered")
                .isEqualTo(Availability.ABSENT);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, new Region("eu-west-9")))
                .as("no such region")
                .isEqualTo(Availability.ABSENT);
    }

    @Test
    void whatWasListedBeforeAFailureIsNotKnownToBeThereStill() {
        ModelDiscovery discovery = scanned();
        lab.clock.advance(Duration.ofMinutes(1));
        lab.behave("us-east-1", Behaviour.failing(Reason.UNREACHABLE));
        discovery.scan(List.of(), true);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, VIRGINIA)).isEqualTo(Availability.UNKNOWN);
        assertThat(discovery.availability(NOWHERE, VIRGINIA)).isEqualTo(Availability.UNKNOWN);
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).contains(VIRGINIA);
    }

    @Test
    void nothingIsAbsentWhileTheRegionsAreNotKnown() {
        lab.regions.behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(scanned().availability(SmallWorld.NOVA_PRO, new Region("eu-north-1")))
                .isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void twoScansAtOnceKnowTogetherWhatEachHasSeenEvenWhereNothingCanBeRemembered() {
        lab.store = new FailingStore();
        twoScansAtOnceKnowTogetherWhatEachHasSeen();
    }

    @Test
    void twoScansAtOnceKnowTogetherWhatEachHasSeen() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>();
        ProfileAssociation interrupted = (models, profiles) -> {
            Runnable other = meanwhile.getAndSet(null);
            if (other != null) {
                other.run();
            }
            return new ArnAssociation().associate(models, profiles);
        };
        ModelDiscovery discovery = ModelDiscovery.over(lab.ports(interrupted))
                .clock(lab.clock)
                .scanOnStart(false)
                .build();
        meanwhile.set(() -> discovery.scan(List.of(new Region("us-west-2")), false));

        discovery.scan(List.of(new Region("eu-west-1")), false);

        assertThat(discovery.catalog().regions().values())
                .filteredOn(region -> region.observations().models().isKnown())
                .extracting(region -> region.region().id())
                .containsExactly("eu-west-1", "us-west-2");
    }

    @Test
    void theMappingHoldsRegionsWithModelsAndTheirProfiles() {
        SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping = scanned().mapping(false);
        assertThat(mapping).containsOnlyKeys(IRELAND, VIRGINIA, OREGON);
        assertThat(mapping.get(VIRGINIA)).containsOnlyKeys(SmallWorld.NOVA_PRO, SmallWorld.CLAUDE);
        assertThat(mapping.get(VIRGINIA).get(SmallWorld.NOVA_PRO).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly(SmallWorld.CHECKOUT, SmallWorld.US_NOVA);
        assertThatThrownBy(() -> mapping.clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapping.get(VIRGINIA).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMappingAsksAgainOnlyWhenToldTo() {
        ModelDiscovery discovery = scanned();
        discovery.mapping(false);
        assertThat(lab.calls()).isEqualTo(30);
        discovery.mapping(true);
        assertThat(lab.calls()).isEqualTo(60);
    }

    @Test
    void stalenessIsJudgedWhenAsked() {
        ModelDiscovery discovery = scanned();
        Catalog fresh = discovery.catalog();
        lab.clock.advance(Duration.ofHours(24));
        Catalog later = discovery.catalog();
        assertThat(fresh.isStale(fresh.region(VIRGINIA).orElseThrow())).isFalse();
        assertThat(later.isStale(later.region(VIRGINIA).orElseThrow())).isTrue();
        assertThat(lab.calls()).as("and reading asks nobody").isEqualTo(30);
    }

    @Test
    void aNameIsLookedUpAmongAllRegions() {
        assertThat(scanned().named("nova-pro")).isEqualTo(new Naming.Found(SmallWorld.NOVA_PRO, List.of()));
    }

    private ModelDiscovery scanned() {
        ModelDiscovery discovery = lab.discovery();
        discovery.scan(List.of(), false);
        return discovery;
    }
}
