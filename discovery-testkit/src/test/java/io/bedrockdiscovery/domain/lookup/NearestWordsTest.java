package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestWordsTest {
    @Test
    void twoMistakesAreForgiven_andOneForThreeLetters() {
        assertThat(NearestWords.of("scna", List.of("scan"))).containsExactly("scan");
        assertThat(NearestWords.of("best-regoins", List.of("best-region"))).containsExactly("best-region");
        assertThat(NearestWords.of("abcdefghi", List.of("abcdef"))).containsExactly("abcdef");
        assertThat(NearestWords.of("abcdefghij", List.of("abcdef"))).isEmpty();
        assertThat(NearestWords.of("xyz", List.of("abc"))).isEmpty();
    }

    @Test
    void fewerThanThreeLetters_couldBeAnything() {
        assertThat(NearestWords.of("ab", List.of("ab"))).isEmpty();
        assertThat(NearestWords.of("abc", List.of("abd"))).containsExactly("abd");
    }

    @Test
    void onlyTheMostSimilar_areNamed_threeAtMost_sorted() {
        assertThat(NearestWords.of("word", List.of("ward", "wort", "woad", "wyrd", "worm")))
                .hasSize(3)
                .isSorted();
        assertThat(NearestWords.of("word", List.of("wordy", "words", "swordy"))).containsExactly("words", "wordy");
    }

    @Test
    void caseMakesNoDifference() {
        assertThat(NearestWords.of("SCAN", List.of("scan"))).containsExactly("scan");
    }

    @Test
    void textThatIsMuchLongerThanAWord_isFarFromIt() {
        assertThat(NearestWords.of("scan".repeat(100), List.of("scan"))).isEmpty();
        assertThat(NearestWords.of("abcabc", List.of("abc"))).isEmpty();
    }
}
