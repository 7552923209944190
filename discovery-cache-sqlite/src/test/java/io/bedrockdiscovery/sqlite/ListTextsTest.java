package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListTextsTest {
    private final ListTexts texts = new ListTexts();

    @Test
    void null_isNotAnEmptyList() {
        assertThat(texts.<String>write(null, Function.identity())).isNull();
        assertThat(texts.write(List.of(), Function.identity()))
                .isNotNull()
                .extracting(EncodedText::text)
                .isEqualTo("[]");
    }

    @Test
    void sameInstance_isWrittenOnce() {
        List<String> list = List.of("a", "\uD800");

        EncodedText first = texts.write(list, Function.identity());

        assertThat(texts.write(list, Function.identity())).isSameAs(first);
        assertThat(texts.write(List.of("b"), Function.identity())).isNotSameAs(first);
    }
}
