package io.bedrockdiscovery.domain.knowledge;

import static io.bedrockdiscovery.domain.knowledge.Tries.answered;
import static io.bedrockdiscovery.domain.knowledge.Tries.failed;
import static io.bedrockdiscovery.domain.knowledge.Tries.notOffered;
import static io.bedrockdiscovery.domain.knowledge.Tries.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How observations of one list add up. */
final class ObservationProperties {
    @Property(tries = 300)
    void theOrderInWhichTriesAreAddedDoesNotMatter(
            @ForAll("tries") List<Observation<String>> tries, @ForAll long seed) {
        assertThat(sum(Tries.shuffled(tries, seed))).isEqualTo(sum(tries));
    }

    @Property(tries = 300)
    void howTriesAreGroupedDoesNotMatter(
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
    void addingTheSameAgainChangesNothing(@ForAll("tries") List<Observation<String>> tries) {
        Observation<String> sum = sum(tries);
        assertThat(sum.and(sum)).isEqualTo(sum);
        assertThat(tries).allSatisfy(each -> assertThat(sum.and(each)).isEqualTo(sum));
        assertThat(sum.and(Observation.none())).isEqualTo(sum);
    }

    @Property(tries = 300)
    void theLastAnswerStandsAndOnlyALaterFailureBesideIt(@ForAll("tries") List<Observation<String>> tries) {
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
    void aFailureKeepsTheLastKnownGood() {
        Observation<String> both = answered(1, List.of("a")).and(failed(2, Reason.THROTTLED));
        assertThat(both.items()).containsExactly("a");
        assertThat(both.isKnown()).isFalse();
        assertThat(both.observedAt()).isEqualTo(Tries.at(1));
    }

    @Example
    void anEmptyAnswerReplacesWhatWasThere() {
        Observation<String> now = answered(1, List.of("a")).and(answered(2, List.of()));
        assertThat(now.items()).isEmpty();
        assertThat(now.isKnown()).isTrue();
    }

    @Example
    void notOfferedIsKnowledgeUntilACallFails() {
        Observation<String> never = notOffered(1);
        assertThat(never.isNotOffered()).isTrue();
        assertThat(never.isKnown()).isTrue();
        assertThat(never.and(failed(2, Reason.UNREACHABLE)).isNotOffered()).isFalse();
    }

    @Example
    void nobodyAsked() {
        Observation<String> none = Observation.none();
        assertThat(none.wasAsked()).isFalse();
        assertThat(none.isKnown()).isFalse();
        assertThat(none.observedAt()).isNull();
    }

    @Provide
    Arbitrary<List<Observation<String>>> tries() {
        return Tries.some();
    }

    private static Observation<String> sum(List<Observation<String>> tries) {
        return together(tries, Observation.none(), Observation::and);
    }
}
