package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RegionCallsTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Failure CUT = new Failure(Reason.TIMED_OUT, "no time left");

    private final RegionCalls calls = new RegionCalls(RegionObservations.none(REGION), EnumSet.allOf(ListCall.class));

    @Test
    void call_endsOnce() {
        assertThat(calls.models(Outcome.known(List.of()), NOW)).isTrue();
        assertThat(calls.models(Outcome.unknown(Reason.OTHER, "late"), NOW)).isFalse();
        assertThat(calls.cutShort(ListCall.MODELS, CUT)).isFalse();
        assertThat(calls.cutShort(ListCall.SYSTEM_DEFINED_PROFILES, CUT)).isTrue();
        assertThat(calls.profiles(ListCall.SYSTEM_DEFINED_PROFILES, Outcome.known(List.of()), NOW))
                .isFalse();

        assertThat(calls.learnt().models().isKnown()).isTrue();
        assertThat(calls.learnt().systemDefined().wasAsked()).isFalse();
        assertThat(calls.unanswered()).containsExactly(ListCall.SYSTEM_DEFINED_PROFILES);
        assertThat(calls.unansweredAt(NOW).systemDefined().failure()).contains(CUT);
        assertThat(calls.unansweredAt(NOW).models().wasAsked()).isFalse();
    }

    @Test
    void listAsBefore_isTheOneBefore() {
        List<FoundationModel> before = List.of(model("a.one"), model("a.two"));
        RegionCalls again = new RegionCalls(
                new RegionObservations(REGION, Observation.known(before, NOW), Observation.none(), Observation.none()),
                EnumSet.allOf(ListCall.class));
        Instant later = NOW.plusSeconds(60);

        again.models(Outcome.known(List.of(model("a.one"), model("a.two"))), later);

        Observation.Known<FoundationModel> known =
                requireNonNull(again.learnt().models().known());
        assertThat(known.items()).isSameAs(before);
        assertThat(known.observedAt()).isEqualTo(later);
    }

    @Test
    void otherList_isItsOwn() {
        RegionCalls again = new RegionCalls(
                new RegionObservations(
                        REGION,
                        Observation.known(List.of(model("a.one")), NOW),
                        Observation.none(),
                        Observation.none()),
                EnumSet.allOf(ListCall.class));

        again.models(Outcome.known(List.of(model("a.two"))), NOW);

        assertThat(again.learnt().models().items()).containsExactly(model("a.two"));
    }

    private static FoundationModel model(String id) {
        return FoundationModel.builder(new ModelId(id)).build();
    }

    @Test
    void lastCall_isTheEnd_once() {
        assertThat(calls.hasJustEnded()).isFalse();
        calls.models(Outcome.known(List.of()), NOW);
        calls.profiles(ListCall.SYSTEM_DEFINED_PROFILES, Outcome.known(List.of()), NOW);
        assertThat(calls.hasJustEnded()).isFalse();
        calls.profiles(ListCall.APPLICATION_PROFILES, Outcome.known(List.of()), NOW);

        assertThat(calls.hasJustEnded()).isTrue();
        assertThat(calls.hasJustEnded()).isFalse();
    }

    @Test
    void endOfTheTime_isNoFailureOfTheRegion() {
        calls.giveUp(new UnfinishedCalls(RegionFanOut.End.TIME_UP, Duration.ofSeconds(3)), NOW);

        assertThat(calls.learnt().all()).noneMatch(observation -> observation.wasAsked());
        assertThat(calls.unanswered()).containsExactlyInAnyOrder(ListCall.values());
        assertThat(calls.unansweredAt(NOW).models().failure())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("within the scan's 3 s"));
    }

    @Test
    void callWithoutAnAnswer_isRecorded_whereTheScanEndedByItself() {
        calls.cancelled(ListCall.MODELS);

        calls.giveUp(new UnfinishedCalls(RegionFanOut.End.DONE, Duration.ofSeconds(3)), NOW);

        assertThat(calls.unanswered()).containsExactly(ListCall.MODELS);
        assertThat(calls.unansweredAt(NOW).models().failure())
                .map(Failure::reason)
                .contains(Reason.CANCELLED);
        assertThat(calls.learnt().systemDefined().failure())
                .map(Failure::reason)
                .contains(Reason.OTHER);
        assertThat(calls.learnt().application().failure()).map(Failure::reason).contains(Reason.OTHER);
        assertThat(calls.learnt().models().wasAsked()).isFalse();
    }

    @Test
    void cancelledScan_recordsNothing() {
        UnfinishedCalls cancelled = new UnfinishedCalls(RegionFanOut.End.CANCELLED, Duration.ofSeconds(3));

        assertThat(cancelled.failure(false).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(cancelled.isRecorded(cancelled.failure(true))).isFalse();
        assertThat(cancelled.isRecorded(CUT)).isFalse();
    }

    @Test
    void regionWithoutCalls_hasEndedAtOnce() {
        RegionCalls none = new RegionCalls(RegionObservations.none(REGION), Set.of());

        assertThat(none.toCall()).isEmpty();
        assertThat(none.hasJustEnded()).isTrue();
    }
}
