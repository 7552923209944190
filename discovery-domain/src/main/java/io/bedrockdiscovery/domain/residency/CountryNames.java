package io.bedrockdiscovery.domain.residency;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ISO 3166-1 codes of countries, by the English names that EC2 and users write. */
final class CountryNames {
    /** Names that differ from those of the JDK. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("united states of america", "US"),
            Map.entry("usa", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("hong kong", "HK"),
            Map.entry("taiwan", "TW"),
            Map.entry("south korea", "KR"),
            Map.entry("republic of korea", "KR"),
            Map.entry("uae", "AE"),
            Map.entry("czech republic", "CZ"),
            Map.entry("china", "CN"));

    private CountryNames() {}

    /** Returns the code of a country; empty where the name is not known. Letter case does not matter. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(Names.CODES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Returns the names of all countries, in lower case. */
    static Stream<String> names() {
        return Names.CODES.keySet().stream();
    }

    /** Holds the codes. Loaded on first use, because loading the JDK's names is slow. */
    private static final class Names {
        private static final Map<String, String> CODES = codes();

        private static Map<String, String> codes() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOCountries()) {
                codes.put(
                        new Locale.Builder()
                                .setRegion(code)
                                .build()
                                .getDisplayCountry(Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        code);
            }
            codes.putAll(ALSO);
            return Map.copyOf(codes);
        }
    }
}
