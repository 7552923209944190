package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class StoredTextTest {
    @Property(tries = 500)
    void anyText_isDecodedAsItWasEncoded(@ForAll char[] chars) {
        String text = new String(chars);
        String stored = new String(StoredText.encode(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(StoredText.decode(stored)).isEqualTo(text);
    }

    @Test
    void textThatUtf8CanExpress_staysAsItIs() {
        for (String text : new String[] {"", "plain", "🙂 ümlaut \u0000"}) {
            assertThat(StoredText.encode(text)).isSameAs(text);
            assertThat(StoredText.decode(text)).isSameAs(text);
        }
    }

    @Test
    void halvesOfSurrogatePairs_areEscapedAndReadBack() {
        for (String text : new String[] {"\ud83d", "\ude42", "\ude42\ud83d", "\ufdd0", "a\ufdd0d83d"}) {
            assertThat(StoredText.decode(StoredText.encode(text))).isEqualTo(text);
            assertThat(StoredText.encode(text)).doesNotContain("\ud83d", "\ude42");
        }
    }

    @Test
    void incompleteEscape_isRefused() {
        for (String stored : new String[] {"\ufdd0", "\ufdd0d8", "\ufdd0zzzz"}) {
            assertThatThrownBy(() -> StoredText.decode(stored)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
