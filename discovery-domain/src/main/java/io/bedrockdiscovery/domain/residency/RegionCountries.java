package io.bedrockdiscovery.domain.residency;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The countries of regions: those that EC2 sends for a region, or else those that AWS documents. Immutable. */
public final class RegionCountries {
    private final Map<Region, List<String>> geography;

    private RegionCountries(Map<Region, List<String>> geography) {
        this.geography = Map.copyOf(geography);
    }

    /** Returns the countries with the descriptions that EC2 sent for the regions of a catalogue. */
    public static RegionCountries of(Catalog catalog) {
        return catalog.index(RegionCountries.class, RegionCountries::made);
    }

    private static RegionCountries made(Catalog catalog) {
        Map<Region, List<String>> described = new HashMap<>();
        for (CatalogRegion region : catalog.everywhere().values()) {
            RegionDescription description = region.description();
            if (description != null && !description.geography().isEmpty()) {
                described.put(region.region(), description.geography());
            }
        }
        return new RegionCountries(described);
    }

    /** Returns the countries that AWS documents, for where there is no catalogue. */
    public static RegionCountries ofDocuments() {
        return new RegionCountries(Map.of());
    }

    /** Returns the regions whose country is known without EC2, because AWS documents it. */
    public static Set<Region> documented() {
        return RegionTable.regions();
    }

    /** Returns the ISO 3166-1 codes of the countries in which a region lies; empty where they are not all known. */
    public SortedSet<String> of(Region region) {
        List<String> names = geography.get(region);
        if (names == null) {
            return new TreeSet<>(RegionTable.country(region).stream().toList());
        }
        SortedSet<String> codes = new TreeSet<>();
        for (String name : names) {
            Optional<String> code = CountryNames.code(name);
            if (code.isEmpty()) {
                return new TreeSet<>();
            }
            codes.add(code.get());
        }
        return codes;
    }

    /**
     * Returns a region with its place, for users: {@code eu-central-2 (Zurich, CH)}; the region alone where its country is
     * not known.
     */
    public String placed(Region region) {
        SortedSet<String> codes = of(region);
        if (codes.isEmpty()) {
            return region.id();
        }
        List<String> words = new ArrayList<>(RegionPlaces.of(region).stream().toList());
        words.addAll(codes);
        return region + " (" + String.join(", ", words) + ")";
    }

    /** Returns whether a text is the ISO 3166-1 code of a country, in capital letters. */
    static boolean isCountry(String code) {
        return Set.of(Locale.getISOCountries()).contains(code);
    }
}
