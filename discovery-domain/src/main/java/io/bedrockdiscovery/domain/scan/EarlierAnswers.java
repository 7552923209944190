package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the answers that a scan has replaced, so that they can be compared with the new ones. */
final class EarlierAnswers {
    private EarlierAnswers() {}

    /**
     * Returns the earlier answers to the calls that were answered again.
     *
     * @param before the observations before the scan
     * @param learnt the observations of the scan alone
     */
    static Observations of(Observations before, Observations learnt) {
        SortedMap<Region, RegionObservations> replaced = new TreeMap<>();
        learnt.regions().forEach((region, now) -> {
            RegionObservations then = before.of(region);
            RegionObservations earlier = new RegionObservations(
                    region,
                    replaced(then.models(), now.models()),
                    replaced(then.systemDefined(), now.systemDefined()),
                    replaced(then.application(), now.application()));
            if (earlier.all().anyMatch(Observation::hasAnswer)) {
                replaced.put(region, earlier);
            }
        });
        return new Observations(Observation.none(), replaced);
    }

    private static <T> Observation<T> replaced(Observation<T> then, Observation<T> now) {
        return then.hasAnswer() && now.hasAnswer() ? then : Observation.none();
    }
}
