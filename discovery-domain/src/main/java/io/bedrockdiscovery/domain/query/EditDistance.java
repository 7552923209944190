package io.bedrockdiscovery.domain.query;

/** How many letters to insert, drop or replace to get from one text to another. */
final class EditDistance {
    private EditDistance() {}

    static int between(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    /** How many to get from {@code part} to something that stands anywhere in {@code text}. */
    static int within(String text, String part) {
        int least = part.length();
        int[] above = new int[text.length() + 1];
        for (int i = 1; i <= part.length(); i++) {
            int[] row = new int[text.length() + 1];
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int replace = above[j - 1] + (part.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        for (int distance : above) {
            least = Math.min(least, distance);
        }
        return least;
    }
}
