package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class StoredTextTest {
    @Property(tries = 500)
    void anyTextCanBeStoredAndReadBack(@ForAll char[] chars) {
        String text = new String(chars);
        String stored = new String(StoredText.of(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(StoredText.read(stored)).isEqualTo(text);
    }

    @Test
    void whatUtf8CanSayStandsAsItIs() {
        for (String text : new String[] {"", "plain", "🙂 ümlaut \u0000"}) {
            assertThat(StoredText.of(text)).isSameAs(text);
            assertThat(StoredText.read(text)).isSameAs(text);
        }
    }

    @Test
    void halvesOfPairsAreKeptApart() {
        for (String text : new String[] {"\ud83d", "\ude42", "\ude42\ud83d", "\ufdd0", "a\ufdd0d83d"}) {
            assertThat(StoredText.read(StoredText.of(text))).isEqualTo(text);
            assertThat(StoredText.of(text)).doesNotContain("\ud83d", "\ude42");
        }
    }

    @Test
    void refusesWhatItDidNotWrite() {
        for (String stored : new String[] {"\ufdd0", "\ufdd0d8", "\ufdd0zzzz"}) {
            assertThatThrownBy(() -> StoredText.read(stored)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
