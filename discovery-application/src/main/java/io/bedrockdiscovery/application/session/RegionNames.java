package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NearRegions;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that regions exist which a question names. */
public final class RegionNames {
    private RegionNames() {}

    /** Returns the region as a set, which is empty for null. */
    public static Set<Region> set(@Nullable Region region) {
        return region == null ? Set.of() : Set.of(region);
    }

    /**
     * Checks that all regions exist.
     *
     * @param answerForPrograms the answer that programs get where one does not
     * @throws NoAnswerException if one does not
     */
    public static void require(Catalog catalog, Collection<Region> regions, Answer answerForPrograms) {
        for (Region region : regions) {
            List<String> refusal = refusal(catalog, region);
            if (!refusal.isEmpty()) {
                throw NoAnswerException.absent(catalog.regionsKnown(), refusal, answerForPrograms);
            }
        }
    }

    /** Checks that a region exists, with no answer for programs where it does not; null is no region to check. */
    public static void require(Catalog catalog, @Nullable Region region) {
        require(catalog, region, null);
    }

    /** Checks that a region exists, with an answer for programs where it does not; null is no region to check. */
    public static void require(Catalog catalog, @Nullable Region region, @Nullable Answer answerForPrograms) {
        List<String> refusal = region == null ? List.of() : refusal(catalog, region);
        if (!refusal.isEmpty()) {
            throw NoAnswerException.absent(catalog.regionsKnown(), refusal, answerForPrograms);
        }
    }

    /** Returns the end of a question about a region that the catalogue lacks: known where EC2 lists the regions. */
    public static NoAnswerException end(Catalog catalog, Region region, Answer answerForPrograms) {
        return NoAnswerException.absent(catalog.regionsKnown(), refusal(catalog, region), answerForPrograms);
    }

    /** Returns the reasons why a region cannot be asked about, in lines for users; empty where it can. */
    public static List<String> refusal(Catalog catalog, Region region) {
        if (catalog.region(region).isPresent()) {
            return List.of();
        }
        String partition = catalog.owner().partition().id();
        List<String> lines = new ArrayList<>();
        Partition place = partition(region);
        if (place != null && !place.equals(catalog.owner().partition())) {
            lines.add(region + " is in partition " + place + ", and these credentials are for " + partition
                    + "; name a profile of an account there with --profile");
            return lines;
        }
        if (RegionCountries.documented().contains(region)) {
            lines.add("nothing is known here of region " + region + " in partition " + partition + "; 'scan --regions "
                    + region + "' asks it");
            return lines;
        }
        String nearest = NearRegions.of(region, catalog.regions().keySet()).stream()
                .map(Region::id)
                .collect(Collectors.joining(", "));
        lines.add("there is no region " + region + " in partition " + partition
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest));
        if (!catalog.regionsKnown()) {
            lines.add("unknown: which regions there are");
        }
        return lines;
    }

    /** Returns the partition of a region; null where it is not known. */
    private static @Nullable Partition partition(Region region) {
        return Partition.outsideAws(region)
                .or(() -> Optional.of(Partition.AWS)
                        .filter(any -> RegionCountries.documented().contains(region)))
                .orElse(null);
    }
}
