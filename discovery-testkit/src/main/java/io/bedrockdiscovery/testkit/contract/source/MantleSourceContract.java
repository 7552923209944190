package io.bedrockdiscovery.testkit.contract.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.MantleSource;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a {@link MantleSource}. */
@ContractOf(MantleSource.class)
public abstract class MantleSourceContract extends CallContract<MantleSource, List<TargetEntry>> {
    private static final Region REGION = new Region("us-east-1");

    @Override
    final Outcome<List<TargetEntry>> call(MantleSource source, CallContext context) {
        return source.models(REGION, context);
    }

    @Override
    final List<TargetEntry> someAnswer() {
        return List.of(TargetEntry.of("openai.gpt-5.5"), TargetEntry.of("anthropic.claude-haiku-4-5"));
    }

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
