package io.bedrockdiscovery.domain.access;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks whether the account may call a model, region by region. Asks AWS only where the last observation is not fresh.
 * Stateless and safe for use by many threads.
 */
public final class AccessCheck {
    private final AccessSource source;
    private final AccessStore store;
    private final RegionFanOut fanOut;
    private final Freshness freshness;
    private final Clock clock;

    /**
     * Creates a check.
     *
     * @param freshness the times for which answers and failures need not be asked for again
     */
    public AccessCheck(AccessSource source, AccessStore store, RegionFanOut fanOut, Freshness freshness, Clock clock) {
        this.source = requireNonNull(source, "source is null");
        this.store = requireNonNull(store, "store is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Checks the access to a model in regions. Blocks until all have answered, the limit has passed or the thread is
     * interrupted; an interrupt stays set. A failure keeps the last known good; a cancelled check is not remembered, so
     * that the next one asks again.
     *
     * @param limit the time for all regions together; positive
     */
    public AccessReport check(Owner owner, ModelId modelId, Collection<Region> regions, Duration limit) {
        Instant now = clock.instant();
        Set<String> warnings = new LinkedHashSet<>();
        SortedMap<Region, Observation<ModelAvailability>> known = known(owner, modelId, regions, now, warnings);
        List<Region> missing = regions.stream()
                .filter(region -> !freshness.isFresh(known.getOrDefault(region, Observation.none()), now))
                .distinct()
                .toList();
        SortedMap<Region, Outcome<ModelAvailability>> outcomes = RegionTasks.ask(
                fanOut,
                missing,
                CallContext.within(limit),
                (region, context) -> source.access(region, modelId, context));
        Instant answeredAt = clock.instant();
        SortedMap<Region, Observation<ModelAvailability>> learnt = new TreeMap<>();
        outcomes.forEach((region, outcome) -> {
            Observation<ModelAvailability> observation = Observation.ofFact(outcome, answeredAt);
            known.merge(region, observation, Observation::and);
            if (!isCancelled(observation)) {
                learnt.put(region, observation);
            }
        });
        remember(owner, modelId, learnt, warnings);
        return new AccessReport(modelId, known, freshness, answeredAt, List.copyOf(warnings));
    }

    /**
     * Returns what is remembered of the access to a model, without a request.
     *
     * @throws StoreException if the store cannot be read
     */
    public AccessReport cached(Owner owner, ModelId modelId, Collection<Region> regions) {
        Instant now = clock.instant();
        SortedMap<Region, Observation<ModelAvailability>> known = new TreeMap<>(store.access(owner, modelId, now));
        known.keySet().retainAll(regions);
        regions.forEach(region -> known.putIfAbsent(region, Observation.none()));
        return new AccessReport(modelId, known, freshness, now, List.of());
    }

    private SortedMap<Region, Observation<ModelAvailability>> known(
            Owner owner, ModelId modelId, Collection<Region> regions, Instant now, Set<String> warnings) {
        SortedMap<Region, Observation<ModelAvailability>> known = new TreeMap<>();
        try {
            known.putAll(store.access(owner, modelId, now));
        } catch (StoreException e) {
            warnings.add(e.getMessage());
        }
        known.keySet().retainAll(regions);
        return known;
    }

    private void remember(
            Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt, Set<String> warnings) {
        if (learnt.isEmpty()) {
            return;
        }
        try {
            store.saveAccess(owner, modelId, learnt);
        } catch (StoreException e) {
            warnings.add(e.getMessage());
        }
    }

    private static boolean isCancelled(Observation<?> observation) {
        return observation
                .failure()
                .filter(failure -> failure.reason() == Reason.CANCELLED)
                .isPresent();
    }
}
