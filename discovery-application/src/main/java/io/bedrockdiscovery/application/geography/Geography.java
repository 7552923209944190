package io.bedrockdiscovery.application.geography;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.residency.Residency;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/**
 * Names the part of the world where a region is. London and Zurich are in no {@code EU}, because who reads of it may not be
 * allowed to leave the European Union.
 */
final class Geography {
    /** The order in which they are listed; any other comes last. */
    private static final List<String> ORDER =
            List.of("EU", "US", "APAC", "UK", "CH", "CA", "MX", "SA", "ME", "IL", "AF");

    /** The word for several small ones. */
    static final String OTHER = "other";

    private static final int LARGE = 3;

    private static final RegionCountries DOCUMENTED = RegionCountries.ofDocuments();

    private Geography() {}

    /** Returns the name, such as {@code EU} or {@code APAC}. */
    static String of(Region region) {
        String id = region.id();
        String prefix = id.substring(0, id.indexOf('-'));
        return switch (prefix) {
            case "eu", "eusc" -> european(region);
            case "ap" -> "APAC";
            case "us" -> id.startsWith("us-gov-") ? "US-GOV" : id.startsWith("us-iso") ? "US-ISO" : "US";
            default -> prefix.toUpperCase(Locale.ROOT);
        };
    }

    /** Returns the place of a geography in lists. */
    static int order(String geography) {
        int place = ORDER.indexOf(geography);
        return place < 0 ? ORDER.size() : place;
    }

    /** Returns whether it has a name of its own in every list. */
    static boolean isLarge(String geography) {
        return order(geography) < LARGE;
    }

    private static String european(Region region) {
        if (Residency.EU.refusal(Destinations.in(region), DOCUMENTED).isEmpty()) {
            return "EU";
        }
        SortedSet<String> countries = DOCUMENTED.of(region);
        return countries.isEmpty() ? "Europe" : countries.contains("GB") ? "UK" : countries.first();
    }
}
