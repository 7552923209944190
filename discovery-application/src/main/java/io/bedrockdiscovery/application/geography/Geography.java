package io.bedrockdiscovery.application.geography;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.residency.Residency;
import java.util.Set;

/** The part of the world in which a region lies, by its country. May grow: a {@code switch} needs a default. */
public enum Geography {
    /** The member states of the European Union, as {@code --residency eu} has them. */
    EU("EU", "European Union"),
    /** The United States. */
    US("US", "United States"),
    /** Asia without the Middle East, and Oceania. */
    APAC("APAC", "Asia Pacific"),
    /** The other countries of America. */
    AMERICAS("AMER", "other Americas"),
    /** The countries of Europe that are not in the European Union. */
    EUROPE("EUR", "Europe outside the EU"),
    /** Mainland China. */
    CHINA("CN", "China"),
    /** The Middle East and Africa. */
    MEA("MEA", "Middle East and Africa"),
    /** A place that is not known. */
    OTHER("ELSE", "place not known");

    private static final Set<String> AMERICAN = Set.of("CA", "MX", "BR", "CL", "AR", "CO", "PE");
    private static final Set<String> EUROPEAN = Set.of("GB", "CH", "NO", "IS", "RS", "UA", "TR");
    private static final Set<String> MIDDLE_EAST_AND_AFRICA =
            Set.of("AE", "BH", "IL", "SA", "QA", "KW", "OM", "ZA", "KE", "NG", "EG", "MA");

    private final String heading;
    private final String label;

    Geography(String heading, String label) {
        this.heading = heading;
        this.label = label;
    }

    /** Returns the word above a column. */
    public String heading() {
        return heading;
    }

    /** Returns the name for users. */
    public String label() {
        return label;
    }

    /** Returns whether it has many regions, so that lists name it. */
    boolean isLarge() {
        return this == US || this == EU || this == APAC;
    }

    /** Returns the geography of a region. */
    public static Geography of(Region region, RegionCountries countries) {
        Set<String> codes = countries.of(region);
        if (codes.isEmpty()) {
            return OTHER;
        }
        if (Residency.EU.refusal(Destinations.in(region), countries).isEmpty()) {
            return EU;
        }
        if (codes.equals(Set.of("US"))) {
            return US;
        }
        if (codes.equals(Set.of("CN"))) {
            return CHINA;
        }
        if (AMERICAN.containsAll(codes)) {
            return AMERICAS;
        }
        if (EUROPEAN.containsAll(codes)) {
            return EUROPE;
        }
        return MIDDLE_EAST_AND_AFRICA.containsAll(codes) ? MEA : APAC;
    }
}
