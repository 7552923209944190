package io.bedrockdiscovery.domain.memory;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one owner's access, in the order of saving. Not safe for use by many threads.
 *
 * @param <S> the subject of an observation: a model or a gate
 * @param <T> the fact that is observed
 */
final class AccessHistory<S, T> {
    private record Key<S>(S subject, Region region) {}

    private final Map<Key<S>, List<Observation<T>>> saved = new HashMap<>();

    void add(S subject, Map<Region, Observation<T>> learnt) {
        learnt.forEach(
                (region, observation) -> saved.computeIfAbsent(new Key<>(subject, region), any -> new ArrayList<>())
                        .add(observation));
    }

    Map<Region, Observation<T>> asOf(S subject, Instant time) {
        Map<Region, Observation<T>> known = new HashMap<>();
        saved.forEach((key, observations) -> {
            if (key.subject().equals(subject)) {
                Observation<T> merged = observations.stream()
                        .map(each -> each.upTo(time))
                        .reduce(Observation.<T>none(), Observation::and);
                if (merged.wasAsked()) {
                    known.put(key.region(), merged);
                }
            }
        });
        return Map.copyOf(known);
    }

    /** Forgets a region, or everything where {@code region} is null. */
    void clear(@Nullable Region region) {
        saved.keySet().removeIf(key -> region == null || key.region().equals(region));
    }
}
