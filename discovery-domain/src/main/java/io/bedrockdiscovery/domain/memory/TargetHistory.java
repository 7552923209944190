package io.bedrockdiscovery.domain.memory;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The observations of one owner's targets, in the order of saving. Not safe for use by many threads. */
final class TargetHistory {
    private final Map<RegionalTargetCall, List<Observation<TargetEntry>>> saved = new HashMap<>();

    void add(Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        learnt.forEach((call, observation) ->
                saved.computeIfAbsent(call, any -> new ArrayList<>()).add(observation));
    }

    Map<RegionalTargetCall, Observation<TargetEntry>> asOf(Instant time) {
        Map<RegionalTargetCall, Observation<TargetEntry>> known = new HashMap<>();
        saved.forEach((call, observations) -> {
            Observation<TargetEntry> merged =
                    observations.stream().map(each -> each.upTo(time)).reduce(Observation.none(), Observation::and);
            if (merged.wasAsked()) {
                known.put(call, merged);
            }
        });
        return Map.copyOf(known);
    }

    /** Forgets a region, or everything where {@code region} is null. */
    void clear(@Nullable Region region) {
        saved.keySet().removeIf(call -> region == null || call.region().equals(region));
    }
}
