package io.bedrockdiscovery.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scans in the history, and the changes since the scan before the last one. */
final class ChangeHistoryTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT);
    private static final World MORE = World.builder()
            .region(
                    "eu-west-1",
                    region -> region.model(
                            FoundationModelBuilder.novaPro().in("eu-west-1").build()))
            .region(
                    "eu-central-1",
                    region -> region.model(
                            FoundationModelBuilder.novaPro().in("eu-central-1").build()))
            .build();
    private static final World FEWER =
            World.builder().region("eu-west-1").region("eu-central-1").build();

    private final DiscoveryFixture before = new DiscoveryFixture(FEWER);
    private final DiscoveryFixture after = new DiscoveryFixture(MORE);

    @Test
    void scanThatFillsGaps_belongsToTheScanBefore() {
        scanBeforeAndAfterWithEuCentral1Failing();
        assertThat(changes().changes().added()).hasSize(1);

        after.behave("eu-central-1", Behaviour.answering());
        after.clock.advance(Duration.ofMinutes(6));
        after.scan();

        assertThat(after.calls()).isGreaterThan(0);
        assertThat(after.store.scans(OWNER)).hasSize(2);
        assertThat(changes().changes().added())
                .extracting(added -> added.region().id())
                .containsExactly("eu-central-1", "eu-west-1");
    }

    @Test
    void firstScan_isTheOldest_andNoneIsAheadOfTheClock() {
        assertThat(new ChangeHistory(before.store)
                        .since(OWNER, null, before.clock.instant())
                        .firstScan())
                .isEmpty();
        Instant first = before.clock.instant();
        before.scan();
        before.clock.advance(Duration.ofHours(2));
        before.refresh();

        ChangeReport report = new ChangeHistory(before.store).since(OWNER, null, before.clock.instant());

        assertThat(report.firstScan()).contains(first);
        assertThat(report.scanAhead()).isNull();
        assertThat(new ChangeHistory(before.store)
                        .since(OWNER, null, first.plusSeconds(1))
                        .scanAhead())
                .isEqualTo(before.clock.instant());
    }

    @Test
    void listInAnotherOrder_isNoChange() {
        DiscoveryFixture first = new DiscoveryFixture(taking(Modality.TEXT, Modality.VIDEO));
        DiscoveryFixture later = new DiscoveryFixture(taking(Modality.VIDEO, Modality.TEXT));
        first.scan();
        later.store = first.store;
        later.clock.advance(Duration.ofMinutes(1));
        later.refresh();
        assertThat(new ChangeHistory(later.store)
                        .since(OWNER, null, later.clock.instant())
                        .changes()
                        .changed())
                .isEmpty();
    }

    private static World taking(Modality... input) {
        return World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .in("eu-west-1")
                                .inputModalities(input)
                                .build()))
                .build();
    }

    @Test
    void scanWithOtherKeysOfTheAccount_isAScanOfItsOwn() {
        before.identity(FakeCallerIdentity.asking(Partition.AWS, "first-key", DiscoveryFixture.ACCOUNT));
        before.scan();
        after.store = before.store;
        after.identity(FakeCallerIdentity.asking(Partition.AWS, "next-key", DiscoveryFixture.ACCOUNT));
        after.clock.advance(Duration.ofDays(2));
        after.scan();

        assertThat(after.store.scans(OWNER)).hasSize(2);
        assertThat(changes().changes().added()).hasSize(2);
    }

    @Test
    void refresh_isAScanOfItsOwn() {
        scanBeforeAndAfterWithEuCentral1Failing();
        after.clock.advance(Duration.ofMinutes(1));
        after.refresh();

        assertThat(after.store.scans(OWNER)).hasSize(3);
        assertThat(changes().changes().added()).isEmpty();
    }

    @Test
    void changesSinceTheReportedTime_areTheSame() {
        scanBeforeAndAfterWithEuCentral1Failing();
        ChangeReport latest = changes();
        Changes since = new ChangeHistory(after.store)
                .since(OWNER, latest.from(), after.clock.instant())
                .changes();

        assertThat(since).isEqualTo(latest.changes());
        assertThat(since.added()).isNotEmpty();
    }

    @Test
    void changesSinceTheReportedTime_areTheSame_alsoBetweenSeconds() {
        before.clock.advance(Duration.ofMillis(250));
        after.clock.advance(Duration.ofMillis(750));
        scanBeforeAndAfterWithEuCentral1Failing();
        ChangeReport latest = changes();
        Instant shown = Optional.ofNullable(latest.from()).orElseThrow().truncatedTo(ChronoUnit.SECONDS);

        assertThat(new ChangeHistory(after.store)
                        .since(OWNER, shown, after.clock.instant())
                        .changes())
                .isEqualTo(latest.changes());
        assertThat(latest.changes().added()).isNotEmpty();
    }

    @Test
    void timeBeforeTheHistory_comparesWithTheFirstScan() {
        scanBeforeAndAfterWithEuCentral1Failing();
        after.behave("eu-central-1", ListCall.MODELS, Behaviour.answering());
        after.clock.advance(Duration.ofHours(1));
        after.refresh();

        ChangeReport report = since(DiscoveryFixture.START.minus(Duration.ofDays(7)));

        assertThat(report.startsLate()).isTrue();
        assertThat(report.from()).isEqualTo(DiscoveryFixture.START);
        assertThat(report.changes().added())
                .extracting(added -> added.region().id())
                .containsExactly("eu-central-1", "eu-west-1");
        assertThat(since(DiscoveryFixture.START).startsLate()).isFalse();
        assertThat(since(DiscoveryFixture.START).changes()).isEqualTo(report.changes());
    }

    @Test
    void oneScan_leavesNothingToCompare_butForTheTimeSinceIt() {
        after.scan();
        after.clock.advance(Duration.ofMinutes(1));

        assertThat(changes().isComparison()).isFalse();
        assertThat(changes().from()).isEqualTo(DiscoveryFixture.START);
        assertThat(changes().startsLate()).isFalse();
        assertThat(since(DiscoveryFixture.START.minusSeconds(1)).isComparison()).isFalse();
        ChangeReport later = since(DiscoveryFixture.START.plusSeconds(1));
        assertThat(later.isComparison()).isTrue();
        assertThat(later.from()).isEqualTo(DiscoveryFixture.START.plusSeconds(1));
        assertThat(later.hasLaterAnswers()).isFalse();
    }

    @Test
    void cancelledTryThatAnEarlierVersionRecorded_isNoFailure() {
        before.scan();
        Region ireland = new Region("eu-west-1");
        Instant later = before.clock.instant().plusSeconds(60);
        Observations cancelled =
                Observations.failed(List.of(ireland), new Failure(Reason.CANCELLED, "the scan was cancelled"), later);
        before.store.record(OWNER, later, cancelled);

        ChangeReport report = new ChangeHistory(before.store).since(OWNER, null, later);

        assertThat(report.changes().unknown()).isEmpty();
        assertThat(report.present().of(ireland).models().isKnown()).isTrue();
    }

    @Test
    void scanWithTheClockAhead_neverTurnsTheChangesRound() {
        before.store = new InMemoryStore(after.clock);
        after.store = before.store;
        before.refresh();
        scanAt(after, Duration.ofHours(2));
        scanAt(before, Duration.ofMinutes(1));
        after.clock.set(DiscoveryFixture.START.plus(Duration.ofMinutes(2)));
        assertThat(changes().scanAhead()).isEqualTo(DiscoveryFixture.START.plus(Duration.ofHours(2)));
        assertThat(changes().changes().added()).isEmpty();
        assertThat(changes().changes().removed()).isEmpty();

        scanAt(after, Duration.ofMinutes(3));
        assertThat(changes().changes().added()).hasSize(2);
        assertThat(changes().changes().removed()).isEmpty();

        after.clock.set(DiscoveryFixture.START.plus(Duration.ofHours(3)));
        assertThat(changes().scanAhead()).isNull();
        assertThat(changes().changes().added()).hasSize(2);
        assertThat(changes().changes().removed()).isEmpty();
    }

    private void scanAt(DiscoveryFixture account, Duration time) {
        before.clock.set(DiscoveryFixture.START.plus(time));
        after.clock.set(DiscoveryFixture.START.plus(time));
        account.refresh();
    }

    private void scanBeforeAndAfterWithEuCentral1Failing() {
        before.scan();
        after.store = before.store;
        after.clock.advance(Duration.ofHours(1));
        after.behave("eu-central-1", ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
        after.refresh();
    }

    private ChangeReport changes() {
        return since(null);
    }

    private ChangeReport since(@Nullable Instant time) {
        return new ChangeHistory(after.store).since(OWNER, time, after.clock.instant());
    }
}
