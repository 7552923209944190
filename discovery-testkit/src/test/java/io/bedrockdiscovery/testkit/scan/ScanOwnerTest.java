package io.bedrockdiscovery.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** In whose name a scan runs, and who sees what. */
final class ScanOwnerTest {
    private static final String DIGEST = "5f2c";
    private static final Owner ACCOUNT = Owner.account(Partition.AWS, Lab.ACCOUNT);

    private final Lab lab = new Lab();
    private final FakeCallerIdentity asking = FakeCallerIdentity.asking(Partition.AWS, DIGEST, Lab.ACCOUNT);

    @Test
    void credentialsThatCarryTheAccountCostNoCall() {
        FakeCallerIdentity carrying = FakeCallerIdentity.carrying(Partition.AWS, Lab.ACCOUNT);
        lab.identity = carrying;
        ScanReport report = lab.scan();
        assertThat(report.account()).isEqualTo(Lab.ACCOUNT);
        assertThat(carrying.asked()).isZero();
    }

    @Test
    void anAccountIsAskedForOnceAndRemembered() {
        lab.identity = asking;
        assertThat(lab.scan().account()).isEqualTo(Lab.ACCOUNT);
        ScanReport second = lab.scan();
        assertThat(asking.asked()).isEqualTo(1);
        assertThat(second.account()).isEqualTo(Lab.ACCOUNT);
        assertThat(second.catalog().owner()).isEqualTo(ACCOUNT);
        assertThat(lab.calls()).as("and nothing is called again").isEqualTo(30);
    }

    @Test
    void whereAwsDoesNotSayTheDigestIsTheOwner() {
        lab.identity = asking.behaveAsked(Behaviour.failing(Reason.ACCESS_DENIED));
        ScanReport report = lab.scan();
        assertThat(report.account()).isNull();
        assertThat(report.catalog().owner()).isEqualTo(Owner.digest(Partition.AWS, DIGEST));
        assertThat(report.warnings()).singleElement().asString().contains("account");
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(lab.store.load(Owner.digest(Partition.AWS, DIGEST)).regions())
                .isNotEmpty();
    }

    @Test
    void whatTheDigestSawBelongsToItsAccountOnceThatIsKnown() {
        lab.identity = asking.behaveAsked(Behaviour.failingFirst(1, Reason.TIMED_OUT));
        lab.scan();
        lab.clock.advance(Duration.ofMinutes(1));
        ScanReport second = lab.scan();
        assertThat(second.account()).isEqualTo(Lab.ACCOUNT);
        assertThat(second.totals().models()).isEqualTo(5);
        assertThat(second.completeness()).isEqualTo(Completeness.COMPLETE);
        lab.clock.advance(Duration.ofMinutes(1));
        assertThat(lab.scan().totals().models()).isEqualTo(5);
        assertThat(lab.calls()).isEqualTo(30);
    }

    @Test
    void nobodySeesWhatAnotherAccountSaw() {
        lab.scan();
        Lab other = new Lab(
                World.builder().account(Lab.OTHER_ACCOUNT).region("us-east-1").build());
        other.identity = FakeCallerIdentity.carrying(Partition.AWS, Lab.OTHER_ACCOUNT);
        other.store = lab.store;
        ScanReport report = other.scan();
        assertThat(report.totals().models()).isZero();
        assertThat(other.calls("us-east-1")).as("it sees for itself").isEqualTo(3);
        assertThat(other.discovery().regionsOf(SmallWorld.NOVA_PRO)).isEmpty();
    }

    @Test
    void theSameAccountInAnotherPartitionIsAnotherOwner() {
        lab.scan();
        lab.identity = FakeCallerIdentity.carrying(new Partition("aws-cn"), Lab.ACCOUNT);
        assertThat(lab.discovery().catalog().isEmpty()).isTrue();
    }

    @Test
    void withoutCredentialsEverythingIsUnknownAndNothingIsCalled() {
        lab.identity = asking.behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        ScanReport report = lab.scan();
        assertThat(report.unidentified()).isNotNull();
        assertThat(report.account()).isNull();
        assertThat(report.regions())
                .hasSize(7)
                .allSatisfy(region -> assertThat(region.knowledge().status()).isEqualTo(RegionStatus.UNKNOWN));
        assertThat(report.unknownCalls())
                .hasSize(21)
                .allSatisfy(unknown -> assertThat(unknown.failure().reason()).isEqualTo(Reason.CREDENTIALS_INVALID));
        assertThat(report.completeness()).isEqualTo(Completeness.NOTHING);
        assertThat(lab.calls()).isZero();
        assertThat(lab.regions.calls()).isZero();
    }

    @Test
    void withoutCredentialsNobodySeesWhatSomebodySaw() {
        lab.scan();
        lab.identity = asking.behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        assertThat(lab.scan().totals().models()).isZero();
        assertThat(lab.discovery().catalog().isEmpty()).isTrue();
    }
}
