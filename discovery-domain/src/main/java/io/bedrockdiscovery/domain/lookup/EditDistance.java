package io.bedrockdiscovery.domain.lookup;

/**
 * The Levenshtein distance: the least number of letters to insert, delete or replace in order to turn one text into another.
 */
public final class EditDistance {
    private EditDistance() {}

    /** Returns the distance between two texts. */
    public static int between(String a, String b) {
        int[] start = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            start[j] = j;
        }
        return lastRow(a, b, start)[b.length()];
    }

    /** Returns the distance between {@code part} and the most similar passage of {@code text}. */
    public static int within(String text, String part) {
        // A passage may start anywhere in the text, so the letters before it cost nothing.
        int least = part.length();
        for (int distance : lastRow(part, text, new int[text.length() + 1])) {
            least = Math.min(least, distance);
        }
        return least;
    }

    /**
     * Returns the last row of the Wagner-Fischer table: the distances between {@code a} and the prefixes of {@code b}.
     */
    private static int[] lastRow(String a, String b, int[] firstRow) {
        int[] above = firstRow;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above;
    }
}
