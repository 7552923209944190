package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The observations before a scan, merged with the answers of the scan so far.
 *
 * @param before what was known before
 * @param learnt the answers so far
 * @param merged both
 */
record MergedAnswers(Observations before, Observations learnt, Observations merged) {
    static MergedAnswers of(Observations before, Observations learnt, Instant now) {
        return new MergedAnswers(before, learnt, before.and(learnt, now));
    }

    /** Merges more answers of the same scan. Regions that have not answered since are not merged again. */
    MergedAnswers with(Observations more, Instant now) {
        SortedMap<Region, RegionObservations> changed = new TreeMap<>(more.regions());
        changed.values().removeIf(seen -> isSame(seen, learnt.of(seen.region())));
        Observations latest = before.and(new Observations(more.listing(), changed), now);
        SortedMap<Region, RegionObservations> all = new TreeMap<>(merged.regions());
        changed.keySet().forEach(region -> all.put(region, latest.of(region)));
        return new MergedAnswers(before, more, new Observations(latest.listing(), all));
    }

    // A scan makes new observations of a region only when it answers, so identity is enough; comparing all items
    // would take longer than merging.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(RegionObservations one, RegionObservations other) {
        return one == other;
    }
}
