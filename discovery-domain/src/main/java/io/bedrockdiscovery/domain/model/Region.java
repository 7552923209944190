package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An AWS region, by its id. It need not exist: only its format is checked.
 *
 * @param id the id, such as {@code eu-west-1}; any text in another format is refused with {@link
 *     IllegalArgumentException}
 */
public record Region(String id) implements Comparable<Region> {
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_WORD = 16;

    public Region {
        requireNonNull(id, "id is null");
        if (!isValid(id)) {
            throw new IllegalArgumentException("'" + SafeText.of(id) + "' is not a region name such as eu-west-1");
        }
    }

    /**
     * Returns whether a text has the format of a region id: {@code [a-z]{2,8}(-[a-z][a-z0-9]{0,15}){1,4}-[0-9]{1,2}}, told
     * without the library for such expressions, because a scan asks for each model of each profile.
     */
    public static boolean isValid(String id) {
        int first = id.indexOf('-');
        int last = id.lastIndexOf('-');
        return first >= 2
                && first <= 8
                && first < last
                && areLetters(id, 0, first)
                && areWords(id, first + 1, last)
                && isNumber(id, last + 1);
    }

    private static boolean areWords(String id, int from, int to) {
        int words = 0;
        for (int start = from; start <= to; words++) {
            int dash = id.indexOf('-', start);
            if (dash == start || dash - start > LONGEST_WORD || !isWord(id, start, dash)) {
                return false;
            }
            start = dash + 1;
        }
        return words <= MOST_WORDS;
    }

    private static boolean isWord(String id, int from, int to) {
        if (!isLetter(id.charAt(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isLetter(id.charAt(i)) && !isDigit(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areLetters(String id, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isLetter(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String id, int from) {
        int digits = id.length() - from;
        return (digits == 1 && isDigit(id.charAt(from)))
                || (digits == 2 && isDigit(id.charAt(from)) && isDigit(id.charAt(from + 1)));
    }

    private static boolean isLetter(char each) {
        return each >= 'a' && each <= 'z';
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region region && id.equals(region.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public int compareTo(Region other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
