package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** In which country each region lies: what EC2 says where it says anything, else what AWS documents. Immutable. */
public final class RegionCountries {
    private final Map<Region, List<String>> geography;

    private RegionCountries(Map<Region, List<String>> geography) {
        this.geography = Map.copyOf(geography);
    }

    /** With what EC2 says in this catalogue. */
    public static RegionCountries of(Catalog catalog) {
        Map<Region, List<String>> said = new HashMap<>();
        for (RegionKnowledge region : catalog.regions().values()) {
            RegionDescription description = region.description();
            if (description != null && !description.geography().isEmpty()) {
                said.put(region.region(), description.geography());
            }
        }
        return new RegionCountries(said);
    }

    /** The regions whose country is documented, so that it is known without EC2. */
    public static Set<Region> documented() {
        return RegionTable.regions();
    }

    /** ISO 3166-1 codes of the countries a region lies in; empty where that is not known for all of it. */
    public SortedSet<String> of(Region region) {
        List<String> said = geography.get(region);
        if (said == null) {
            return new TreeSet<>(RegionTable.country(region).stream().toList());
        }
        SortedSet<String> codes = new TreeSet<>();
        for (String name : said) {
            Optional<String> code = CountryNames.code(name);
            if (code.isEmpty()) {
                return new TreeSet<>();
            }
            codes.add(code.get());
        }
        return codes;
    }

    /** Whether this is the ISO 3166-1 code of a country. */
    static boolean isCountry(String code) {
        return Set.of(Locale.getISOCountries()).contains(code);
    }
}
