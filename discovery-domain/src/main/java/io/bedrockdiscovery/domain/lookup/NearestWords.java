package io.bedrockdiscovery.domain.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words of a vocabulary that are most similar to a mistyped one, ignoring case. */
public final class NearestWords {
    private static final int LEAST_MISTAKES = 2;
    private static final int LETTERS_PER_MISTAKE = 3;
    private static final int MOST_WORDS = 3;
    private static final int LEAST_LETTERS = 3;

    private NearestWords() {}

    /**
     * Returns the words that are most like what was typed, the most similar first; empty where none is similar, or where
     * what was typed is too short to guess from.
     */
    public static List<String> of(String typed, Collection<String> words) {
        if (typed.length() < LEAST_LETTERS) {
            return List.of();
        }
        int allowed = Math.max(LEAST_MISTAKES, typed.length() / LETTERS_PER_MISTAKE);
        int least = words.stream().mapToInt(word -> distance(word, typed)).min().orElse(Integer.MAX_VALUE);
        if (least > allowed) {
            return List.of();
        }
        return words.stream()
                .filter(word -> distance(word, typed) == least)
                .sorted(Comparator.naturalOrder())
                .limit(MOST_WORDS)
                .toList();
    }

    private static int distance(String word, String typed) {
        // What is much longer than a word is far from it, and need not be compared to its end.
        String text = typed.length() > word.length() * 2 ? typed.substring(0, word.length() * 2) : typed;
        return EditDistance.between(word.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
                + typed.length()
                - text.length();
    }
}
