package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the API are told as they are. */
final class WordsTest {
    @Test
    void wordsOfTheApi_areTheirText() {
        assertThat(new Customization("FINE_TUNING")).hasToString("FINE_TUNING");
        assertThat(InferenceType.ON_DEMAND).hasToString("ON_DEMAND");
        assertThat(LifecycleStatus.LEGACY).hasToString("LEGACY");
        assertThat(Modality.TEXT).hasToString("TEXT");
        assertThat(OptInStatus.OPT_IN_NOT_REQUIRED).hasToString("opt-in-not-required");
        assertThat(new ProfileStatus("ACTIVE")).hasToString("ACTIVE");
        assertThat(ProfileType.APPLICATION).hasToString("APPLICATION");
    }

    @ParameterizedTest
    @EnumSource
    void mode_isItsWord(InvocationMode mode) {
        assertThat(mode).hasToString(mode.word());
        assertThat(InvocationMode.allWords().split(", ")).contains(mode.word());
    }

    @ParameterizedTest
    @EnumSource
    void listCall_isItsName(ListCall call) {
        assertThat(call.toString()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void targetCall_isFoundByItsWord(TargetCall call) {
        assertThat(TargetCall.of(call.toString())).contains(call);
        assertThat(TargetCall.of("nothing")).isEmpty();
    }

    @Test
    void lifecycleThatIsNotActive_isNot() {
        assertThat(new Lifecycle(LifecycleStatus.LEGACY, null, null, null, null).isActive())
                .isFalse();
        assertThat(new Lifecycle(null, null, null, null, null).isActive()).isFalse();
    }
}
