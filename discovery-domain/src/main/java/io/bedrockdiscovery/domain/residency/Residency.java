package io.bedrockdiscovery.domain.residency;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule about the places where a call may run. A place counts as outside unless it is proven to lie inside. Immutable.
 *
 * <p>It is written as {@code eu} (the member states of the European Union), as a country code such as {@code de}, or as
 * regions and globs separated by commas, such as {@code eu-west-1,us-*}.
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

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /**
     * The format of a part with a wildcard. Every other part has to be a region, because {@code de,fr} would match
     * nothing.
     */
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
     * Parses a residency: {@code eu}, a country code such as {@code de}, or regions and globs separated by commas.
     *
     * @param text the residency; letter case does not matter in {@code eu} and country codes
     * @throws IllegalArgumentException if {@code text} is none of these; the message is one line for users
     */
    public static Residency parse(String text) {
        String written = requireNonNull(text, "text is null").strip();
        String upper = written.toUpperCase(Locale.ROOT);
        if (upper.equals("EU")) {
            return new Residency(written, EU_COUNTRIES, List.of());
        }
        if (COUNTRY.matcher(upper).matches()) {
            if (!RegionCountries.isCountry(upper)) {
                throw new IllegalArgumentException("'" + written
                        + "' is not the code of a country; write eu, an ISO 3166-1 code such as de, or regions");
            }
            return new Residency(written, Set.of(upper), List.of());
        }
        List<Pattern> patterns = new ArrayList<>();
        for (String part : List.of(written.split(",", -1))) {
            patterns.add(glob(part.strip()));
        }
        return new Residency(written, Set.of(), patterns);
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
        if (countries.isEmpty()) {
            boolean named = regions.stream()
                    .anyMatch(pattern -> pattern.matcher(region.id()).matches());
            return named ? Optional.empty() : Optional.of(outside(region.toString()));
        }
        Set<String> codes = regionCountries.of(region);
        if (codes.isEmpty()) {
            return Optional.of(new Refusal(false, "may run in " + region + ", whose country is not known"));
        }
        return countries.containsAll(codes)
                ? Optional.empty()
                : Optional.of(outside(region + " (" + String.join(", ", codes) + ")"));
    }

    private Refusal outside(String place) {
        return new Refusal(true, "may run in " + place + ", which is outside " + text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Pattern glob(String text) {
        if (!Region.isValid(text) && !GLOB.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + SafeText.of(text)
                    + "' is not a residency: write eu, a country code such as de, or regions such as eu-west-1,us-*");
        }
        return Pattern.compile(text.replace("*", ".*").replace("?", "."));
    }
}
