package io.bedrockdiscovery.domain.access;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

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
     * Checks the access to a model in regions, and the gates before it. Blocks until all have answered, the limit has
     * passed or the thread is interrupted; an interrupt stays set. A failure keeps the last known good; a cancelled call
     * is not kept, so that the next check asks again.
     *
     * @param limit the time for all regions together; positive
     */
    public AccessReport check(Owner owner, ModelId modelId, Collection<Region> regions, Duration limit) {
        CallContext context = CallContext.within(limit);
        Set<String> warnings = new LinkedHashSet<>();
        SortedMap<Region, Observation<ModelAvailability>> available = ask(
                regions,
                context,
                new Facts<>(
                        now -> store.access(owner, modelId, now),
                        (region, call) -> source.access(region, modelId, call),
                        learnt -> store.saveAccess(owner, modelId, learnt)),
                warnings);
        Map<AccessGate, Map<Region, Observation<GateSetting>>> gates = new EnumMap<>(AccessGate.class);
        for (AccessGate gate : GateRules.of(modelId)) {
            Facts<GateSetting> facts = new Facts<>(
                    now -> store.gate(owner, gate, now),
                    (region, call) -> source.gate(region, gate, call),
                    learnt -> store.saveGate(owner, gate, learnt));
            gates.put(gate, ask(offering(available), context, facts, warnings));
        }
        return new AccessReport(
                owner.partition(), modelId, available, gates, freshness, clock.instant(), List.copyOf(warnings));
    }

    /**
     * Returns the cached access to a model, without a request.
     *
     * @throws StoreException if the store cannot be read
     */
    public AccessReport cached(Owner owner, ModelId modelId, Collection<Region> regions) {
        Instant now = clock.instant();
        SortedMap<Region, Observation<ModelAvailability>> known = new TreeMap<>(store.access(owner, modelId, now));
        known.keySet().retainAll(regions);
        regions.forEach(region -> known.putIfAbsent(region, Observation.none()));
        Map<AccessGate, Map<Region, Observation<GateSetting>>> gates = new EnumMap<>(AccessGate.class);
        GateRules.of(modelId).forEach(gate -> gates.put(gate, store.gate(owner, gate, now)));
        return new AccessReport(owner.partition(), modelId, known, gates, freshness, now, List.of());
    }

    /** Returns the regions that are known to have the model; elsewhere no gate could change the verdict. */
    private static List<Region> offering(Map<Region, Observation<ModelAvailability>> available) {
        return available.entrySet().stream()
                .filter(each -> !each.getValue().items().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One kind of fact: the ways to read what is cached, to ask a region, and to keep what was learnt. */
    private record Facts<T>(
            Function<Instant, Map<Region, Observation<T>>> cached,
            BiFunction<Region, CallContext, Outcome<T>> question,
            Consumer<Map<Region, Observation<T>>> keep) {}

    private <T> SortedMap<Region, Observation<T>> ask(
            Collection<Region> regions, CallContext context, Facts<T> facts, Set<String> warnings) {
        Instant now = clock.instant();
        SortedMap<Region, Observation<T>> known = cached(facts, regions, now, warnings);
        List<Region> missing = regions.stream()
                .filter(region -> !freshness.isFresh(known.getOrDefault(region, Observation.none()), now))
                .distinct()
                .toList();
        SortedMap<Region, Outcome<T>> outcomes = RegionTasks.ask(fanOut, missing, context, facts.question());
        Instant answeredAt = clock.instant();
        SortedMap<Region, Observation<T>> learnt = new TreeMap<>();
        outcomes.forEach((region, outcome) -> {
            Observation<T> observation = Observation.ofFact(outcome, answeredAt);
            known.merge(region, observation, Observation::and);
            if (!outcome.isInconclusive()) {
                learnt.put(region, observation);
            }
        });
        keep(facts, learnt, warnings);
        return known;
    }

    private static <T> SortedMap<Region, Observation<T>> cached(
            Facts<T> facts, Collection<Region> regions, Instant now, Set<String> warnings) {
        SortedMap<Region, Observation<T>> known = new TreeMap<>();
        try {
            known.putAll(facts.cached().apply(now));
        } catch (StoreException e) {
            warnings.add(e.getMessage());
        }
        known.keySet().retainAll(regions);
        return known;
    }

    private static <T> void keep(Facts<T> facts, Map<Region, Observation<T>> learnt, Set<String> warnings) {
        if (learnt.isEmpty()) {
            return;
        }
        try {
            facts.keep().accept(learnt);
        } catch (StoreException e) {
            warnings.add(e.getMessage());
        }
    }
}
