package io.bedrockdiscovery.testkit.contract.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a source whose answer is a list of targets. */
abstract class TargetEntriesContract<S> extends CallContract<S, List<TargetEntry>> {
    @Test
    final void emptyList_isAnAnswer() throws Exception {
        assertThat(ask(answering(List.of())))
                .as("Outcome.Known: an answer may be an empty list")
                .isInstanceOfSatisfying(
                        Outcome.Known.class, known -> assertThat(known.value()).isEqualTo(List.of()));
    }

    @Test
    final void answer_isUnmodifiable() throws Exception {
        List<TargetEntry> entries =
                ask(answering(someAnswer())).fold(Outcome.Known::value, List::of, failure -> List.of());
        assertThatThrownBy(entries::clear)
                .as("answers are immutable")
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
