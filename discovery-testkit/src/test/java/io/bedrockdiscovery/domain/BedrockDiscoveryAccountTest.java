package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The account that a running discovery works for, whatever becomes of the keys. */
final class BedrockDiscoveryAccountTest {
    private static final Owner ACCOUNT = Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT);
    private static final Owner OTHER = Owner.account(Partition.AWS, DiscoveryFixture.OTHER_ACCOUNT);
    private static final RankingCriteria IRELAND = RankingCriteria.preferring(List.of(new Region("eu-west-1")));

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final RotatingIdentity identity = new RotatingIdentity(asking("first", DiscoveryFixture.ACCOUNT));
    private final BedrockDiscovery discovery = BedrockDiscovery.builder(
                    fixture.sources.sources().withIdentity(identity), fixture.store)
            .fanOut(fixture.fanOut)
            .clock(fixture.clock)
            .build();

    @Test
    void newKeys_whileStsIsThrottledAndARegionFails_keepTheLastKnownGood() {
        discovery.refresh();
        identity.rotate(asking("second", DiscoveryFixture.ACCOUNT).behaveAsked(Behaviour.failing(Reason.THROTTLED)));
        fixture.behave("eu-west-1", Behaviour.failing(Reason.TIMED_OUT));

        ScanReport report = refreshAgain();

        assertThat(discovery.catalog().owner()).isEqualTo(ACCOUNT);
        assertThat(discovery.bestRegions("nova-pro", IRELAND).best().orElseThrow())
                .satisfies(best -> assertThat(best.region().id()).isEqualTo("eu-west-1"))
                .satisfies(best -> assertThat(best.stale()).isTrue());
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("throttled", "taken to be of the same account, " + DiscoveryFixture.ACCOUNT);
        assertThat(fixture.store.accountOf("second"))
                .as("a guess is not remembered")
                .isEmpty();
    }

    @Test
    void newKeys_ofTheSameAccount_costNoListCall() {
        discovery.refresh();
        int calls = fixture.calls();
        FakeCallerIdentity second = asking("second", DiscoveryFixture.ACCOUNT);
        identity.rotate(second);

        assertThat(discovery.refresh().warnings()).isEmpty();

        assertThat(fixture.calls()).isEqualTo(calls);
        assertThat(second.asked()).isEqualTo(1);
        assertThat(fixture.store.accountOf("second")).contains(DiscoveryFixture.ACCOUNT);
    }

    @Test
    void newKeys_ofAnotherAccount_seeForThemselves() {
        discovery.refresh();
        int calls = fixture.calls();
        identity.rotate(asking("second", DiscoveryFixture.OTHER_ACCOUNT));

        ScanReport report = discovery.refresh();

        assertThat(report.account()).isEqualTo(DiscoveryFixture.OTHER_ACCOUNT);
        assertThat(discovery.catalog().owner()).isEqualTo(OTHER);
        assertThat(fixture.calls()).as("everything is asked again").isEqualTo(2 * calls);
    }

    @Test
    void newKeys_ofAnotherAccount_leaveNothingOfTheFormerOne() {
        discovery.refresh();
        identity.rotate(asking("second", DiscoveryFixture.OTHER_ACCOUNT));
        fixture.behave("us-east-1", Behaviour.failing(Reason.TIMED_OUT));
        fixture.behave("us-west-2", Behaviour.failing(Reason.TIMED_OUT));
        fixture.behave("eu-west-1", Behaviour.failing(Reason.TIMED_OUT));

        discovery.refresh();

        assertThat(discovery.mapping()).isEmpty();
        assertThat(fixture.store
                        .load(OTHER)
                        .of(new Region("us-east-1"))
                        .models()
                        .hasAnswer())
                .isFalse();
    }

    @Test
    void namedAccount_isNotAskedFor() {
        FakeCallerIdentity asked = asking("first", DiscoveryFixture.ACCOUNT);
        fixture.identity(asked);

        BedrockDiscovery named =
                fixture.builder().account(DiscoveryFixture.ACCOUNT).build();

        assertThat(named.refresh().account()).isEqualTo(DiscoveryFixture.ACCOUNT);
        assertThat(named.catalog().owner()).isEqualTo(ACCOUNT);
        assertThat(asked.asked()).isZero();
    }

    @Test
    void credentialsOfAnotherAccountThanTheNamedOne_areRefused() {
        BedrockDiscovery named =
                fixture.builder().account(DiscoveryFixture.OTHER_ACCOUNT).build();

        ScanReport report = named.refresh();

        assertThat(report.credentialsFailure().reason()).isEqualTo(Reason.CREDENTIALS_INVALID);
        assertThat(report.credentialsFailure().message())
                .isEqualTo("the credentials belong to account " + DiscoveryFixture.ACCOUNT
                        + ", and this discovery is for account " + DiscoveryFixture.OTHER_ACCOUNT);
        assertThat(fixture.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "11112222333x", "1111222233334"})
    void accountThatIsNone_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.builder().account(text));
    }

    private ScanReport refreshAgain() {
        fixture.clock.advance(Duration.ofMinutes(1));
        return discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
    }

    private static FakeCallerIdentity asking(String digest, String account) {
        return FakeCallerIdentity.asking(Partition.AWS, digest, account);
    }
}
