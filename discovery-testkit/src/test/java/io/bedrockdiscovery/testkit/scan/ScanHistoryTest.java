package io.bedrockdiscovery.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Changes;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.query.ChangeHistory;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which scans stand in history, and so what has changed since the one before the last. */
final class ScanHistoryTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, Lab.ACCOUNT);
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

    private final Lab before = new Lab(FEWER);
    private final Lab after = new Lab(MORE);

    @Test
    void aScanThatCatchesUpBelongsToTheOneBeforeIt() {
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
    void aListInAnotherOrderIsTheSameList() {
        Lab first = new Lab(taking(Modality.TEXT, Modality.VIDEO));
        Lab later = new Lab(taking(Modality.VIDEO, Modality.TEXT));
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
    void aScanWithOtherKeysOfTheAccountStandsForItself() {
        before.identity = FakeCallerIdentity.asking(Partition.AWS, "first-key", Lab.ACCOUNT);
        before.scan();
        after.store = before.store;
        after.identity = FakeCallerIdentity.asking(Partition.AWS, "next-key", Lab.ACCOUNT);
        after.clock.advance(Duration.ofDays(2));
        after.scan();

        assertThat(after.store.scans(OWNER)).hasSize(2);
        assertThat(changes().changes().added()).hasSize(2);
    }

    @Test
    void aRefreshStandsForItself() {
        scanBeforeAndAfterWithEuCentral1Failing();
        after.clock.advance(Duration.ofMinutes(1));
        after.refresh();

        assertThat(after.store.scans(OWNER)).hasSize(3);
        assertThat(changes().changes().added()).isEmpty();
    }

    @Test
    void askedForTheTimeItStartsFromHistoryTellsTheSame() {
        scanBeforeAndAfterWithEuCentral1Failing();
        ChangeHistory.Report untold = changes();
        Changes told = new ChangeHistory(after.store)
                .since(OWNER, untold.from(), after.clock.instant())
                .changes();

        assertThat(told).isEqualTo(untold.changes());
        assertThat(told.added()).isNotEmpty();
    }

    private void scanBeforeAndAfterWithEuCentral1Failing() {
        before.scan();
        after.store = before.store;
        after.clock.advance(Duration.ofHours(1));
        after.behave("eu-central-1", CallKind.MODELS, Behaviour.failing(Reason.THROTTLED));
        after.refresh();
    }

    private ChangeHistory.Report changes() {
        return new ChangeHistory(after.store).since(OWNER, null, after.clock.instant());
    }
}
