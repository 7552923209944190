package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the kinds of early ends. */
final class NoAnswerExceptionTest {
    private static final Answer FOR_PROGRAMS = new PlainAnswer("nothing");

    @Test
    void everyKind_hasItsLinesAndOneMessage() {
        assertThat(NoAnswerException.invalid("a")).satisfies(end -> {
            assertThat(end.kind()).isEqualTo(Kind.INVALID);
            assertThat(end.lines()).containsExactly("a");
            assertThat(end).hasMessage("a").isInstanceOf(DiscoveryException.class);
        });
        assertThat(NoAnswerException.nothingKnown(List.of("a", "b"))).satisfies(end -> {
            assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
            assertThat(end.lines()).containsExactly("a", "b");
            assertThat(end).hasMessage("a; b");
        });
        assertThat(NoAnswerException.noMatch(List.of("a", "b"))).satisfies(end -> {
            assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
            assertThat(end.lines()).containsExactly("a", "b");
        });
    }

    @Test
    void answerForPrograms_isThereOnlyIfItWasGiven() {
        assertThat(NoAnswerException.invalid("a").answerForPrograms()).isEmpty();
        assertThat(NoAnswerException.nothingKnown(List.of()).answerForPrograms())
                .isEmpty();
        assertThat(NoAnswerException.noMatch(List.of()).answerForPrograms()).isEmpty();
        assertThat(NoAnswerException.nothingKnown(List.of(), FOR_PROGRAMS).answerForPrograms())
                .contains(FOR_PROGRAMS);
        assertThat(NoAnswerException.noMatch(List.of(), FOR_PROGRAMS).answerForPrograms())
                .contains(FOR_PROGRAMS);
    }

    @Test
    void lines_areIndependentOfTheListTheyCameFrom() {
        List<String> lines = new ArrayList<>(List.of("a"));
        NoAnswerException end = NoAnswerException.noMatch(lines);

        lines.clear();

        assertThat(end.lines()).containsExactly("a");
    }
}
