package io.bedrockdiscovery.domain.residency;

import io.bedrockdiscovery.domain.lookup.EditDistance;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the places that a mistyped name may mean. */
final class NearestPlaces {
    private static final int AT_MOST = 3;
    private static final int LETTERS_PER_MISTAKE = 3;

    private NearestPlaces() {}

    private record Near(String place, int distance) {}

    /** Returns the names of countries and the documented regions that are most similar to a text in lower case. */
    static List<String> to(String text) {
        int allowed = text.length() / LETTERS_PER_MISTAKE;
        return Stream.concat(
                        CountryNames.names(), RegionTable.regions().stream().map(Region::id))
                .filter(place -> Math.abs(place.length() - text.length()) <= allowed)
                .map(place -> new Near(place, EditDistance.between(place, text)))
                .filter(near -> near.distance() <= allowed)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::place))
                .limit(AT_MOST)
                .map(Near::place)
                .toList();
    }
}
