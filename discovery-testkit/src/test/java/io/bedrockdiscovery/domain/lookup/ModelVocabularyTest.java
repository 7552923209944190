package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values by which models are selected. */
final class ModelVocabularyTest {
    private static final FoundationModel KIMI = FoundationModelBuilder.of("moonshotai.kimi-k2.5")
            .named("Kimi K2.5", "Moonshot AI")
            .inputModalities(Modality.TEXT, Modality.IMAGE)
            .build();
    private static final FoundationModel NAMELESS =
            FoundationModelBuilder.of("nodot").named(null, null).lifecycle(null).build();
    private static final List<FoundationModel> MODELS = List.of(KIMI, NAMELESS);

    @ParameterizedTest
    @ValueSource(strings = {"Moonshot AI", "moonshot ai", "moonshot", "moonshotai", "MOON", " moonshot "})
    void provider_isTheNameOrThePartOfTheId_orTheBeginningOfEither(String value) {
        assertThat(ModelVocabulary.PROVIDER.bears(KIMI, value)).isTrue();
        assertThat(ModelVocabulary.PROVIDER.bears(NAMELESS, value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "AI", "kimi", "moonshotai.kimi"})
    void anythingElse_isNotTheProvider(String value) {
        assertThat(ModelVocabulary.PROVIDER.bears(KIMI, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"image, true", "in:image, true", "out:image, false", "out:text, true", "imag, false"})
    void modality_isOfTheSideThatIsNamed_andWhole(String value, boolean borne) {
        assertThat(ModelVocabulary.MODALITY.bears(KIMI, value)).isEqualTo(borne);
    }

    @Test
    void valueThatAwsDocuments_exists_withoutAModelThatBearsIt() {
        assertThat(ModelVocabulary.OUTPUT.exists("video", MODELS)).isTrue();
        assertThat(ModelVocabulary.LIFECYCLE.exists("legacy", List.of())).isTrue();
        assertThat(ModelVocabulary.OUTPUT.exists("smell", MODELS)).isFalse();
        assertThat(ModelVocabulary.PROVIDER.exists("anthropic", MODELS)).isFalse();
    }

    @Test
    void nearest_areTheMostSimilarFirst_andAtMostThree() {
        assertThat(ModelVocabulary.OUTPUT.nearest("vidoe", MODELS)).startsWith("VIDEO");
        assertThat(ModelVocabulary.PROVIDER.nearest("moonshotaix", MODELS))
                .containsExactly("moonshotai", "Moonshot AI");
        assertThat(ModelVocabulary.PROVIDER.nearest("anthropic", MODELS)).isEmpty();
        assertThat(ModelVocabulary.MODALITY.nearest("audio:", MODELS)).hasSizeLessThanOrEqualTo(3);
    }
}
