package io.bedrockdiscovery.domain.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ISO 3166-1 codes of countries as EC2 names them in English. */
final class CountryNames {
    /** Names that differ from those the JDK has. */
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

    static Optional<String> code(String name) {
        return Optional.ofNullable(Names.CODES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Made when first needed: the JDK's names take their time to load. */
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
