package io.bedrockdiscovery.application.document;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Orders texts as people do: letter case does not matter, and numbers count by value, so that {@code 4-5} is before {@code 4-20250514}. */
public final class NaturalOrder {
    private static final Pattern PARTS = Pattern.compile("(?<=[^0-9])(?=[0-9])|(?<=[0-9])(?=[^0-9])");

    /** The order; texts that differ in letter case or in leading zeros only are in the order of their characters. */
    public static final Comparator<String> OF_TEXT =
            Comparator.comparing(NaturalOrder::parts, NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    private static List<String> parts(String text) {
        return List.of(PARTS.split(text));
    }

    private static int compare(List<String> one, List<String> other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compare(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
