package io.bedrockdiscovery.domain.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InvocationMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TargetKindTest {
    @ParameterizedTest
    @EnumSource
    void kind_isFoundByItsWord(TargetKind kind) {
        assertThat(TargetKind.of(kind.word())).contains(kind);
        assertThat(TargetKind.allWords().split(", ")).contains(kind.word());
        assertThat(kind).hasToString(kind.word());
    }

    @ParameterizedTest
    @EnumSource
    void mode_hasTheKindWithItsWord(InvocationMode mode) {
        assertThat(TargetKind.of(mode).mode()).contains(mode);
        assertThat(TargetKind.of(mode).word()).isEqualTo(mode.word());
    }

    @Test
    void otherWord_isNoKind() {
        assertThat(TargetKind.of("nothing")).isEmpty();
        assertThat(TargetKind.MANTLE.mode()).isEmpty();
    }
}
