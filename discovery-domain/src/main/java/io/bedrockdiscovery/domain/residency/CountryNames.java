package io.bedrockdiscovery.domain.residency;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ISO 3166-1 codes of countries, by the English names that EC2 uses. */
final class CountryNames {
    /** Names that differ from those of the JDK. */
    private static final Map<String, String> ALSO = Map.of(
            "united states of america", "US",
            "hong kong", "HK",
            "taiwan", "TW",
            "south korea", "KR",
            "republic of korea", "KR",
            "uae", "AE",
            "czech republic", "CZ",
            "china", "CN");

    private CountryNames() {}

    /** Returns the code of a country; empty where the name is not known. Letter case does not matter. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(Names.CODES.get(name.strip().toLowerCase(Locale.ROOT)));
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
