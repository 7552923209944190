package io.bedrockdiscovery.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values to select models by that no model has. */
final class UnknownValueTest {
    private static final List<FoundationModel> MODELS =
            List.of(FoundationModelBuilder.claude37Sonnet().build());

    @Test
    void valueThatAModelBears_isKnown() {
        assertThat(UnknownValue.of(ModelVocabulary.PROVIDER, "anthropic", MODELS))
                .isEmpty();
    }

    @Test
    void valueThatNoModelBears_isExplainedWithTheNearest() {
        assertThat(UnknownValue.of(ModelVocabulary.PROVIDER, "antropic", MODELS))
                .hasValueSatisfying(unknown -> assertThat(unknown.explain())
                        .isEqualTo("no known model has the provider 'antropic'; nearest: Anthropic"));
    }

    @Test
    void valueLikeNoOther_isExplainedAlone_inPrintableText() {
        assertThat(UnknownValue.of(ModelVocabulary.PROVIDER, "\u001b[31mzzzzzzzzzz", MODELS))
                .hasValueSatisfying(unknown -> assertThat(unknown.explain())
                        .startsWith("no known model has the provider '")
                        .endsWith("zzzzzzzzzz'")
                        .doesNotContain("\u001b"));
    }
}
