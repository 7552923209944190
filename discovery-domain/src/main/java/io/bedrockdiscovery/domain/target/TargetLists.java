package io.bedrockdiscovery.domain.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.TargetStore;
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
 * Lists the targets of an account, call by call and region by region. Asks AWS only where the last observation is not
 * fresh. Stateless and safe for use by many threads.
 */
public final class TargetLists {
    private final BedrockSources sources;
    private final TargetStore store;
    private final RegionFanOut fanOut;
    private final Freshness freshness;
    private final Clock clock;

    /**
     * Creates the lists.
     *
     * @param freshness the times for which answers and failures need not be asked for again
     */
    public TargetLists(
            BedrockSources sources, TargetStore store, RegionFanOut fanOut, Freshness freshness, Clock clock) {
        this.sources = requireNonNull(sources, "sources is null");
        this.store = requireNonNull(store, "store is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Makes list calls in regions, side by side. Blocks until all have answered, the limit has passed or the thread is
     * interrupted; an interrupt stays set. A failure keeps the last known good; a call that could not end is not
     * kept, so that the next time it is made again.
     *
     * @param limit the time for all calls together; positive
     */
    public TargetReport ask(Owner owner, Collection<Region> regions, Set<TargetCall> calls, Duration limit) {
        Instant now = clock.instant();
        Set<String> warnings = new LinkedHashSet<>();
        SortedMap<RegionalTargetCall, Observation<TargetEntry>> known = new TreeMap<>();
        try {
            known.putAll(cachedOf(owner, regions, calls, now));
        } catch (StoreException e) {
            warnings.add(e.getMessage());
            keys(regions, calls).forEach(key -> known.put(key, Observation.none()));
        }
        List<RegionalTargetCall> missing = known.keySet().stream()
                .filter(key -> !freshness.isFresh(known.getOrDefault(key, Observation.none()), now))
                .toList();
        SortedMap<RegionalTargetCall, Outcome<List<TargetEntry>>> outcomes =
                RegionTasks.askAll(fanOut, missing, RegionalTargetCall::region, CallContext.within(limit), this::ask);
        Instant answeredAt = clock.instant();
        SortedMap<RegionalTargetCall, Observation<TargetEntry>> learnt = new TreeMap<>();
        outcomes.forEach((key, outcome) -> {
            Observation<TargetEntry> observation = Observation.of(outcome, answeredAt);
            known.merge(key, observation, Observation::and);
            if (!outcome.isInconclusive()) {
                learnt.put(key, observation);
            }
        });
        save(owner, learnt, warnings);
        return new TargetReport(known, freshness, answeredAt, List.copyOf(warnings));
    }

    /**
     * Returns the targets from the store, without a request.
     *
     * @throws StoreException if the store cannot be read
     */
    public TargetReport cached(Owner owner, Collection<Region> regions, Set<TargetCall> calls) {
        Instant now = clock.instant();
        return new TargetReport(cachedOf(owner, regions, calls, now), freshness, now, List.of());
    }

    private Outcome<List<TargetEntry>> ask(RegionalTargetCall key, CallContext context) {
        return key.call() == TargetCall.MANTLE_MODELS
                ? sources.mantle().models(key.region(), context)
                : sources.targets().list(key.region(), key.call(), context);
    }

    private SortedMap<RegionalTargetCall, Observation<TargetEntry>> cachedOf(
            Owner owner, Collection<Region> regions, Set<TargetCall> calls, Instant now) {
        SortedMap<RegionalTargetCall, Observation<TargetEntry>> known = new TreeMap<>();
        Map<RegionalTargetCall, Observation<TargetEntry>> stored =
                calls.isEmpty() ? Map.of() : store.targets(owner, now);
        keys(regions, calls).forEach(key -> known.put(key, stored.getOrDefault(key, Observation.none())));
        return known;
    }

    private static List<RegionalTargetCall> keys(Collection<Region> regions, Set<TargetCall> calls) {
        return regions.stream()
                .flatMap(region -> calls.stream().map(call -> new RegionalTargetCall(region, call)))
                .toList();
    }

    private void save(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt, Set<String> warnings) {
        if (learnt.isEmpty()) {
            return;
        }
        try {
            store.saveTargets(owner, learnt);
        } catch (StoreException e) {
            warnings.add(e.getMessage());
        }
    }
}
