package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a call may run. What cannot be proven to lie inside lies outside. Immutable.
 *
 * <p>Written as {@code eu} (member states of the European Union), a country code such as {@code de}, or regions and
 * globs with commas between, such as {@code eu-west-1,us-*}.
 */
public final class Residency {
    /**
     * @see <a href="https://european-union.europa.eu/principles-countries-history/eu-countries_en">EU countries</a>
     */
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** A name without a wildcard has to be a region's: {@code de,fr} would match nothing, ever. */
    private static final Pattern GLOB = Pattern.compile("[a-z0-9-]*[*?][a-z0-9*?-]*");

    private final String text;
    private final Set<String> countries;
    private final List<Pattern> regions;

    private Residency(String text, Set<String> countries, List<Pattern> regions) {
        this.text = text;
        this.countries = Set.copyOf(countries);
        this.regions = List.copyOf(regions);
    }

    /** Reads one. @throws IllegalArgumentException with a line for people where it is none */
    public static Residency parse(String text) {
        String written = requireNonNull(text, "text is null").strip();
        String upper = written.toUpperCase(Locale.ROOT);
        if (upper.equals("EU")) {
            return new Residency(written, EU, List.of());
        }
        if (COUNTRY.matcher(upper).matches()) {
            if (!RegionCountries.isCountry(upper)) {
                throw new IllegalArgumentException("'" + written + "' is not a country code");
            }
            return new Residency(written, Set.of(upper), List.of());
        }
        List<Pattern> patterns = new ArrayList<>();
        for (String part : List.of(written.split(",", -1))) {
            patterns.add(glob(part.strip()));
        }
        return new Residency(written, Set.of(), patterns);
    }

    /** Why a call with these destinations is refused, in a line for people; empty where it is allowed. */
    Optional<String> refusal(Destinations destinations, RegionCountries where) {
        if (destinations.anywhere()) {
            return Optional.of("may run anywhere, so also outside " + text);
        }
        if (!destinations.complete() || destinations.regions().isEmpty()) {
            return Optional.of("where it may run is not fully known");
        }
        return destinations.regions().stream()
                .flatMap(region -> refusal(region, where).stream())
                .findFirst();
    }

    private Optional<String> refusal(Region region, RegionCountries where) {
        if (countries.isEmpty()) {
            boolean named = regions.stream()
                    .anyMatch(pattern -> pattern.matcher(region.id()).matches());
            return named ? Optional.empty() : Optional.of("may run in " + region + ", which is outside " + text);
        }
        Set<String> lies = where.of(region);
        if (lies.isEmpty()) {
            return Optional.of("may run in " + region + ", whose country is not known");
        }
        return countries.containsAll(lies)
                ? Optional.empty()
                : Optional.of("may run in " + region + " (" + String.join(", ", lies) + "), which is outside " + text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Pattern glob(String text) {
        if (!Region.isValid(text) && !GLOB.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + Printable.of(text)
                    + "' is not a residency: write eu, a country code such as de, or regions such as eu-west-1,us-*");
        }
        return Pattern.compile(text.replace("*", ".*").replace("?", "."));
    }
}
