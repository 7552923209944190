package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Asks whether the account may call a model, region by region, and only where that is not remembered and fresh. */
public final class AccessCheck {
    private final AccessSource source;
    private final AccessStore store;
    private final RegionFanOut fanOut;
    private final Freshness freshness;
    private final Clock clock;

    /** Asks {@code source} through {@code fanOut}, and remembers in {@code store}. */
    public AccessCheck(AccessSource source, AccessStore store, RegionFanOut fanOut, Freshness freshness, Clock clock) {
        this.source = requireNonNull(source, "source is null");
        this.store = requireNonNull(store, "store is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * What was found out.
     *
     * @param access by region, every region that was asked for
     * @param warnings lines for people
     */
    public record Result(SortedMap<Region, AccessObservation> access, List<String> warnings) {
        public Result {
            access = Collections.unmodifiableSortedMap(new TreeMap<>(access));
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The access to a model in regions. Blocks until all have answered, the limit has passed or the thread is
     * interrupted; what has not answered then is unknown. A store that fails costs the memory, not the answer, and is
     * told in a warning.
     */
    public Result check(Owner owner, ModelId modelId, Collection<Region> regions, Duration limit) {
        Instant now = clock.instant();
        Set<String> warnings = new LinkedHashSet<>();
        SortedMap<Region, AccessObservation> known = new TreeMap<>(remembered(owner, modelId, warnings));
        known.keySet().retainAll(regions);
        known.values().removeIf(observation -> !isFresh(observation, now));
        Map<Region, AccessObservation> learnt = ask(modelId, regions, known, limit);
        save(owner, modelId, learnt, warnings);
        known.putAll(learnt);
        return new Result(known, List.copyOf(warnings));
    }

    /**
     * What is remembered of a model, asking nobody.
     *
     * @throws StoreException where the store cannot be read
     */
    public SortedMap<Region, AccessObservation> cached(Owner owner, ModelId modelId, Collection<Region> regions) {
        SortedMap<Region, AccessObservation> known = new TreeMap<>(store.access(owner, modelId));
        known.keySet().retainAll(regions);
        return Collections.unmodifiableSortedMap(known);
    }

    private Map<Region, AccessObservation> ask(
            ModelId modelId, Collection<Region> regions, Map<Region, AccessObservation> known, Duration limit) {
        Map<Region, AccessObservation> learnt = new ConcurrentHashMap<>();
        try (RegionFanOut.Run run = fanOut.start(null, limit)) {
            for (Region region : regions) {
                if (!known.containsKey(region)) {
                    run.submit(
                            region,
                            () -> learnt.put(
                                    region, AccessObservation.of(source.access(region, modelId), clock.instant())));
                }
            }
            Failure unfinished = run.await() == RegionFanOut.End.CANCELLED
                    ? new Failure(Reason.CANCELLED, "cancelled before the region answered")
                    : new Failure(Reason.TIMED_OUT, "no answer in time");
            SortedMap<Region, AccessObservation> all = new TreeMap<>(learnt);
            for (Region region : regions) {
                if (!known.containsKey(region)) {
                    all.putIfAbsent(region, new AccessObservation(null, unfinished, clock.instant()));
                }
            }
            return all;
        }
    }

    private boolean isFresh(AccessObservation observation, Instant now) {
        Duration time = observation.failure() == null ? freshness.known() : freshness.failed();
        return Duration.between(observation.observedAt(), now).compareTo(time) < 0;
    }

    private Map<Region, AccessObservation> remembered(Owner owner, ModelId modelId, Set<String> warnings) {
        try {
            return store.access(owner, modelId);
        } catch (StoreException e) {
            warnings.add(String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    private void save(Owner owner, ModelId modelId, Map<Region, AccessObservation> learnt, Set<String> warnings) {
        try {
            store.saveAccess(owner, modelId, learnt);
        } catch (StoreException e) {
            warnings.add(String.valueOf(e.getMessage()));
        }
    }
}
