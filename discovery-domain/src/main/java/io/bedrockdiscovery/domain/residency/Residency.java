package io.bedrockdiscovery.domain.residency;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule about the places where a call may run. A place counts as outside unless it is proven to lie inside. Immutable.
 *
 * <p>It is written as places separated by commas, any of which will do: {@code eu} (the member states of the European
 * Union), a country by its code or English name, such as {@code de} or {@code United Kingdom}, and regions and globs, such
 * as {@code eu-west-1} or {@code us-*}. Kinds may be mixed: {@code eu,uk,us-east-1} allows each of these. Letter case does
 * not matter.
 */
public final class Residency {
    /**
     * The ISO 3166-1 codes of the member states of the European Union.
     *
     * @see <a href="https://european-union.europa.eu/principles-countries-history/eu-countries_en">EU countries</a>
     */
    private static final Set<String> EU_COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** The member states of the European Union. */
    public static final Residency EU = new Residency("eu", EU_COUNTRIES, List.of());

    /** The format of a part with a wildcard. */
    private static final Pattern GLOB = Pattern.compile("[a-z0-9-]*[*?][a-z0-9*?-]*");

    private final String text;
    private final Set<String> countries;
    private final List<Pattern> regions;

    private Residency(String text, Set<String> countries, List<Pattern> regions) {
        this.text = text;
        this.countries = Set.copyOf(countries);
        this.regions = List.copyOf(regions);
    }

    /**
     * Parses a residency: places separated by commas, in the forms that the class describes.
     *
     * @throws NoSuchPlaceException if a part of {@code text} is no such place
     */
    public static Residency parse(String text) {
        String written = requireNonNull(text, "text is null").strip();
        Set<String> countries = new TreeSet<>();
        List<Pattern> patterns = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            String place = part.strip().toLowerCase(Locale.ROOT);
            Set<String> named = countries(place);
            if (!named.isEmpty()) {
                countries.addAll(named);
            } else if (Region.isValid(place) || GLOB.matcher(place).matches()) {
                patterns.add(Pattern.compile(place.replace("*", ".*").replace("?", ".")));
            } else {
                throw new NoSuchPlaceException(part.strip(), NearestPlaces.to(place));
            }
        }
        return new Residency(written, countries, patterns);
    }

    private static Set<String> countries(String place) {
        if (place.equals("eu")) {
            return EU_COUNTRIES;
        }
        String code = place.toUpperCase(Locale.ROOT);
        return RegionCountries.isCountry(code)
                ? Set.of(code)
                : CountryNames.code(place).map(Set::of).orElse(Set.of());
    }

    /**
     * A refusal of a call.
     *
     * @param proven true if the call may run outside; false where its place is not known
     * @param message the reason in a line for users
     */
    public record Refusal(boolean proven, String message) {
        public Refusal {
            requireNonNull(message, "message is null");
        }
    }

    /** Returns the reason why a call with these destinations is refused; empty where it is allowed. */
    public Optional<Refusal> refusal(Destinations destinations, RegionCountries regionCountries) {
        if (destinations.anywhere()) {
            return Optional.of(new Refusal(true, "may run anywhere, so also outside " + text));
        }
        if (!destinations.complete() || destinations.regions().isEmpty()) {
            return Optional.of(new Refusal(false, "where it may run is not fully known"));
        }
        return destinations.regions().stream()
                .flatMap(region -> refusal(region, regionCountries).stream())
                .findFirst();
    }

    private Optional<Refusal> refusal(Region region, RegionCountries regionCountries) {
        if (regions.stream().anyMatch(pattern -> pattern.matcher(region.id()).matches())) {
            return Optional.empty();
        }
        if (countries.isEmpty()) {
            return Optional.of(outside(region.toString()));
        }
        Set<String> codes = regionCountries.of(region);
        if (codes.isEmpty()) {
            return Optional.of(new Refusal(false, "may run in " + region + ", whose country is not known"));
        }
        return countries.containsAll(codes) ? Optional.empty() : Optional.of(outside(regionCountries.placed(region)));
    }

    private Refusal outside(String place) {
        return new Refusal(true, "may run in " + place + ", which is outside " + text);
    }

    /** Returns whether another residency allows the same countries, regions and globs; how both are written does not matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Residency that
                && countries.equals(that.countries)
                && patterns().equals(that.patterns());
    }

    @Override
    public int hashCode() {
        return 31 * countries.hashCode() + patterns().hashCode();
    }

    /** Returns the texts of the patterns, which do not compare by themselves. */
    private Set<String> patterns() {
        return regions.stream().map(Pattern::pattern).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return text;
    }
}
