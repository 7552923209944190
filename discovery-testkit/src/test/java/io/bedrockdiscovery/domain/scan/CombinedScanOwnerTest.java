package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The owner of a scan: the account or the digest that its observations belong to. */
final class CombinedScanOwnerTest {
    private static final String DIGEST = "5f2c";
    private static final Owner ACCOUNT = Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT);

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final FakeCallerIdentity asking =
            FakeCallerIdentity.asking(Partition.AWS, DIGEST, DiscoveryFixture.ACCOUNT);

    @Test
    void credentialsThatCarryTheAccount_costNoCall() {
        FakeCallerIdentity carrying = FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT);
        fixture.identity(carrying);
        ScanReport report = fixture.scan();
        assertThat(report.account()).isEqualTo(DiscoveryFixture.ACCOUNT);
        assertThat(carrying.asked()).isZero();
    }

    @Test
    void noticesAboutTheConfiguration_areWarningsAndLeaveTheReportComplete() {
        fixture.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT)
                .notice("the region comes from elsewhere"));
        ScanReport report = fixture.scan();
        assertThat(report.warnings()).containsExactly("the region comes from elsewhere");
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void noticesAboutTheConfiguration_areToldWithoutCredentialsToo() {
        fixture.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT)
                .behave(Behaviour.failing(Reason.CREDENTIALS_INVALID))
                .notice("the region comes from elsewhere"));
        assertThat(fixture.scan().warnings()).contains("the region comes from elsewhere");
    }

    @Test
    void account_isAskedForOnceAndRemembered() {
        fixture.identity(asking);
        assertThat(fixture.scan().account()).isEqualTo(DiscoveryFixture.ACCOUNT);
        ScanReport second = fixture.scan();
        assertThat(asking.asked()).isEqualTo(1);
        assertThat(second.account()).isEqualTo(DiscoveryFixture.ACCOUNT);
        assertThat(second.catalog().owner()).isEqualTo(ACCOUNT);
        assertThat(fixture.calls()).as("and nothing is called again").isEqualTo(30);
    }

    @Test
    void unknownAccount_makesTheDigestTheOwner() {
        fixture.identity(asking.behaveAsked(Behaviour.failing(Reason.ACCESS_DENIED)));
        ScanReport report = fixture.scan();
        assertThat(report.account()).isNull();
        assertThat(report.catalog().owner()).isEqualTo(Owner.digest(Partition.AWS, DIGEST));
        assertThat(report.warnings()).singleElement().asString().contains("account");
        assertThat(report.totals().models()).isEqualTo(5);
        assertThat(fixture.store.load(Owner.digest(Partition.AWS, DIGEST)).regions())
                .isNotEmpty();
    }

    @Test
    void observationsOfADigest_becomeTheAccountsOnceThatIsKnown() {
        fixture.identity(asking.behaveAsked(Behaviour.failingFirst(1, Reason.TIMED_OUT)));
        fixture.scan();
        fixture.clock.advance(Duration.ofMinutes(1));
        ScanReport second = fixture.scan();
        assertThat(second.account()).isEqualTo(DiscoveryFixture.ACCOUNT);
        assertThat(second.totals().models()).isEqualTo(5);
        assertThat(second.completeness()).isEqualTo(Completeness.COMPLETE);
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(fixture.scan().totals().models()).isEqualTo(5);
        assertThat(fixture.calls()).isEqualTo(30);
    }

    @Test
    void accounts_areKeptApart() {
        fixture.scan();
        DiscoveryFixture other = new DiscoveryFixture(World.builder()
                .account(DiscoveryFixture.OTHER_ACCOUNT)
                .region("us-east-1")
                .build());
        other.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.OTHER_ACCOUNT));
        other.store = fixture.store;
        ScanReport report = other.scan();
        assertThat(report.totals().models()).isZero();
        assertThat(other.calls("us-east-1")).as("it sees for itself").isEqualTo(3);
        assertThat(other.models().regionsOf(SmallWorld.NOVA_PRO)).isEmpty();
    }

    @Test
    void sameAccountInAnotherPartition_isAnotherOwner() {
        fixture.scan();
        fixture.identity(FakeCallerIdentity.carrying(new Partition("aws-cn"), DiscoveryFixture.ACCOUNT));
        assertThat(fixture.models().catalog().isEmpty()).isTrue();
    }

    @Test
    void missingCredentials_makeEverythingUnknownWithoutACall() {
        fixture.identity(asking.behave(Behaviour.failing(Reason.CREDENTIALS_INVALID)));
        ScanReport report = fixture.scan();
        assertThat(report.credentialsFailure()).isNotNull();
        assertThat(report.account()).isNull();
        assertThat(report.regions())
                .hasSize(7)
                .allSatisfy(region -> assertThat(region.known().status()).isEqualTo(RegionStatus.UNKNOWN));
        assertThat(report.unknownCalls())
                .hasSize(21)
                .allSatisfy(unknown -> assertThat(unknown.failure().reason()).isEqualTo(Reason.CREDENTIALS_INVALID));
        assertThat(report.completeness()).isEqualTo(Completeness.NOTHING);
        assertThat(fixture.calls()).isZero();
        assertThat(fixture.sources.regions().calls()).isZero();
    }

    @Test
    void missingCredentials_hideTheStore() {
        fixture.scan();
        fixture.identity(asking.behave(Behaviour.failing(Reason.CREDENTIALS_INVALID)));
        assertThat(fixture.scan().totals().models()).isZero();
        assertThat(fixture.models().catalog().isEmpty()).isTrue();
    }
}
