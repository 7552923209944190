package io.bedrockdiscovery.testkit.contract;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Observations of access for the contracts of the stores, and their merge. */
final class AccessSamples {
    static final ModelAvailability GRANTED = new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    static final ModelAvailability REFUSED =
            new ModelAvailability("AVAILABLE", "NOT_AUTHORIZED", "AVAILABLE", "AVAILABLE");

    private AccessSamples() {}

    static Observation<ModelAvailability> known(ModelAvailability availability, Instant observedAt) {
        return Observation.known(List.of(availability), observedAt);
    }

    /** Returns the latest answer up to a time, and the latest failure up to then if it came after that answer. */
    static Map<Region, Observation<ModelAvailability>> merged(
            Region region, List<Observation<ModelAvailability>> observations, Instant asOf) {
        Known<ModelAvailability> answer = null;
        Failed failure = null;
        for (Observation<ModelAvailability> each : observations) {
            Known<ModelAvailability> known = each.known();
            if (known != null
                    && !known.observedAt().isAfter(asOf)
                    && (answer == null || known.observedAt().isAfter(answer.observedAt()))) {
                answer = known;
            }
            Failed failed = each.failed();
            if (failed != null
                    && !failed.observedAt().isAfter(asOf)
                    && (failure == null || failed.observedAt().isAfter(failure.observedAt()))) {
                failure = failed;
            }
        }
        if (answer != null && failure != null && !failure.observedAt().isAfter(answer.observedAt())) {
            failure = null;
        }
        return answer == null && failure == null ? Map.of() : Map.of(region, new Observation<>(answer, failure));
    }

    static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> others = new ArrayList<>(items);
            others.remove(first);
            for (List<T> rest : permutations(others)) {
                List<T> permutation = new ArrayList<>(List.of(first));
                permutation.addAll(rest);
                all.add(permutation);
            }
        }
        return all;
    }
}
