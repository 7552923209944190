package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelIdTest {
    @ParameterizedTest
    @CsvSource({
        "amazon.nova-pro-v1:0, amazon.nova-pro-v1, false",
        "amazon.nova-pro-v1:0:24k, amazon.nova-pro-v1, true",
        "amazon.titan-tg1-large, amazon.titan-tg1-large, false",
        "anthropic.claude-v2:1:200k, anthropic.claude-v2, true"
    })
    void base_endsAtTheFirstColon(String id, String base, boolean variant) {
        assertThat(new ModelId(id).base()).isEqualTo(base);
        assertThat(new ModelId(id).isContextVariant()).isEqualTo(variant);
    }

    @ParameterizedTest
    @CsvSource({
        "amazon.nova-pro-v1:0, amazon, nova-pro-v1:0",
        "deepseek.v3.2, deepseek, v3.2",
        "nova-pro, '', nova-pro",
        ".nova, '', nova"
    })
    void provider_endsAtTheFirstDot(String id, String provider, String rest) {
        assertThat(new ModelId(id).provider()).isEqualTo(provider);
        assertThat(new ModelId(id).withoutProvider()).isEqualTo(rest);
    }

    @Test
    void ids_areComparedWhole() {
        assertThat(new ModelId("example.model-v1:0")).isNotEqualTo(new ModelId("example.model-v10:0"));
        assertThat(new ModelId("example.model-v1:0")).isNotEqualTo(new ModelId("example.model-v1:0:24k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankId_isRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelId(id)).withMessage("value is blank");
    }
}
