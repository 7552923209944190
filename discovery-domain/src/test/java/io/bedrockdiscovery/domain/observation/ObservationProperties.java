package io.bedrockdiscovery.domain.observation;

import static io.bedrockdiscovery.domain.observation.ObservationSamples.answered;
import static io.bedrockdiscovery.domain.observation.ObservationSamples.failed;
import static io.bedrockdiscovery.domain.observation.ObservationSamples.notOffered;
import static io.bedrockdiscovery.domain.observation.ObservationSamples.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The merge of observations of one list, and their view at an earlier time. */
final class ObservationProperties {
    @Property(tries = 300)
    void merge_ignoresTheOrder(@ForAll("tries") List<Observation<String>> tries, @ForAll long seed) {
        assertThat(sum(ObservationSamples.shuffled(tries, seed))).isEqualTo(sum(tries));
    }

    @Property(tries = 300)
    void merge_ignoresTheGrouping(
            @ForAll("tries") List<Observation<String>> tries,
            @ForAll @IntRange(max = 6) int first,
            @ForAll @IntRange(max = 6) int second) {
        int from = Math.min(Math.min(first, second), tries.size());
        int to = Math.min(Math.max(first, second), tries.size());
        Observation<String> a = sum(tries.subList(0, from));
        Observation<String> b = sum(tries.subList(from, to));
        Observation<String> c = sum(tries.subList(to, tries.size()));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c))).isEqualTo(sum(tries));
    }

    @Property(tries = 300)
    void mergeOfTheSameAgain_changesNothing(@ForAll("tries") List<Observation<String>> tries) {
        Observation<String> sum = sum(tries);
        assertThat(sum.and(sum)).isEqualTo(sum);
        assertThat(tries).allSatisfy(each -> assertThat(sum.and(each)).isEqualTo(sum));
        assertThat(sum.and(Observation.none())).isEqualTo(sum);
    }

    @Property(tries = 300)
    void lastAnswer_standsAndOnlyALaterFailureWithIt(@ForAll("tries") List<Observation<String>> tries) {
        Observation<String> sum = sum(tries);
        assertThat(sum.known())
                .isEqualTo(tries.stream()
                        .map(Observation::known)
                        .filter(known -> known != null)
                        .max(Comparator.comparing(Observation.Known::observedAt))
                        .orElse(null));
        assertThat(sum.isKnown() || sum.failed() != null || tries.isEmpty()).isTrue();
        if (sum.known() != null && sum.failed() != null) {
            assertThat(sum.failed().observedAt()).isAfter(sum.known().observedAt());
        }
    }

    @Example
    void failure_keepsTheLastKnownGood() {
        Observation<String> both = answered(1, List.of("a")).and(failed(2, Reason.THROTTLED));
        assertThat(both.items()).containsExactly("a");
        assertThat(both.isKnown()).isFalse();
        assertThat(both.observedAt()).contains(ObservationSamples.at(1));
    }

    @Example
    void emptyAnswer_replacesTheOneBefore() {
        Observation<String> now = answered(1, List.of("a")).and(answered(2, List.of()));
        assertThat(now.items()).isEmpty();
        assertThat(now.isKnown()).isTrue();
    }

    @Example
    void notOffered_isKnowledgeUntilACallFails() {
        Observation<String> never = notOffered(1);
        assertThat(never.isNotOffered()).isTrue();
        assertThat(never.isKnown()).isTrue();
        assertThat(never.and(failed(2, Reason.UNREACHABLE)).isNotOffered()).isFalse();
    }

    @Example
    void none_wasNeverAsked() {
        Observation<String> none = Observation.none();
        assertThat(none.wasAsked()).isFalse();
        assertThat(none.isKnown()).isFalse();
        assertThat(none.observedAt()).isEmpty();
        assertThat(none.failure()).isEmpty();
    }

    @Property(tries = 300)
    void upTo_keepsWhatWasObservedThen(
            @ForAll("tries") List<Observation<String>> tries, @ForAll @IntRange(max = 1000) int second) {
        List<Observation<String>> then = tries.stream()
                .filter(each -> !timeOf(each).isAfter(ObservationSamples.at(second)))
                .toList();

        Observation<String> merged = tries.stream()
                .map(each -> each.upTo(ObservationSamples.at(second)))
                .reduce(Observation.none(), Observation::and);

        assertThat(merged).isEqualTo(sum(then));
    }

    @Example
    void upTo_dropsEachPartThatIsLater() {
        Observation<String> both = answered(1, List.of("a")).and(failed(3, Reason.THROTTLED));

        assertThat(both.upTo(ObservationSamples.at(0))).isEqualTo(Observation.none());
        assertThat(both.upTo(ObservationSamples.at(1))).isEqualTo(answered(1, List.of("a")));
        assertThat(both.upTo(ObservationSamples.at(2))).isEqualTo(answered(1, List.of("a")));
        assertThat(both.upTo(ObservationSamples.at(3))).isEqualTo(both);
        assertThat(both.upTo(Instant.MIN)).isEqualTo(Observation.none());
        assertThat(both.upTo(Instant.MAX)).isEqualTo(both);
    }

    @Example
    void ofFact_isAListOfOne() {
        Instant now = ObservationSamples.at(1);

        assertThat(Observation.ofFact(Outcome.known("a"), now)).isEqualTo(answered(1, List.of("a")));
        assertThat(Observation.ofFact(new Outcome.NotOffered<String>(), now)).isEqualTo(notOffered(1));
        assertThat(Observation.ofFact(Outcome.<String>unknown(Reason.THROTTLED, "it failed"), now))
                .isEqualTo(failed(1, Reason.THROTTLED));
    }

    private static Instant timeOf(Observation<String> observation) {
        return observation.observedAt().orElseGet(() -> observation.failed().observedAt());
    }

    @Provide
    Arbitrary<List<Observation<String>>> tries() {
        return ObservationSamples.some();
    }

    private static Observation<String> sum(List<Observation<String>> tries) {
        return together(tries, Observation.none(), Observation::and);
    }
}
