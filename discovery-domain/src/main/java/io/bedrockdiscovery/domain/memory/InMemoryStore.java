package io.bedrockdiscovery.domain.memory;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory, for tests and for programs that want no file. It keeps every observation until it is cleared. It
 * throws no {@link io.bedrockdiscovery.domain.port.StoreException}. Safe for use by many threads; closing it does
 * nothing.
 */
public final class InMemoryStore implements DiscoveryStore {
    private static final int VERSION = 1;

    private final Clock clock;
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<List<String>, OwnerHistory> histories = new HashMap<>();
    private final Map<List<String>, Latencies> latencies = new HashMap<>();
    private final Map<List<String>, AccessHistory<ModelId, ModelAvailability>> access = new HashMap<>();
    private final Map<List<String>, AccessHistory<AccessGate, GateSetting>> gates = new HashMap<>();
    private final Map<List<String>, TargetHistory> targets = new HashMap<>();
    private long writes;

    /** Creates an empty store. */
    public InMemoryStore() {
        this(Clock.systemUTC());
    }

    /**
     * Creates an empty store.
     *
     * @param clock the clock that tells observations of the past from those of the future
     */
    public InMemoryStore(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public synchronized Optional<String> accountOf(String callerDigest) {
        return Optional.ofNullable(accounts.get(callerDigest));
    }

    @Override
    public synchronized void rememberAccount(String callerDigest, String account) {
        accounts.put(callerDigest, account);
    }

    @Override
    public synchronized Observations load(Owner owner) {
        OwnerHistory history = histories.get(key(owner));
        return history == null ? Observations.empty() : history.present();
    }

    @Override
    public synchronized Observations loadAsOf(Owner owner, Instant time) {
        OwnerHistory history = histories.get(key(owner));
        return history == null ? Observations.empty() : history.asOf(time);
    }

    @Override
    public synchronized OptionalLong version(Owner owner) {
        return OptionalLong.of(writes);
    }

    @Override
    public synchronized void record(Owner owner, Instant startedAt, Observations learnt) {
        writes++;
        histories
                .computeIfAbsent(key(owner), any -> new OwnerHistory(owner))
                .record(startedAt, learnt, clock.instant());
    }

    @Override
    public synchronized List<Instant> scans(Owner owner) {
        OwnerHistory history = histories.get(key(owner));
        return history == null ? List.of() : history.scans();
    }

    @Override
    public synchronized StoreSummary summary() {
        List<OwnerHistory> all = histories.values().stream()
                .sorted(comparing(
                                (OwnerHistory each) -> each.owner().partition().id())
                        .thenComparing(each -> each.owner().key()))
                .toList();
        return new StoreSummary(
                null,
                0,
                VERSION,
                all.stream().map(OwnerHistory::held).toList(),
                all.stream().mapToInt(each -> each.scans().size()).sum());
    }

    @Override
    public synchronized Cleared clear(ClearRequest request) {
        writes++;
        int regions = 0;
        int scans = 0;
        for (OwnerHistory each : new ArrayList<>(histories.values())) {
            if (request.account() == null || each.owner().key().equals(request.account())) {
                Cleared cleared = clear(each, request);
                regions += cleared.regions();
                scans += cleared.scans();
            }
        }
        if (!request.historyOnly()) {
            clearAccess(access, request.account(), request.region());
            clearAccess(gates, request.account(), request.region());
            clearTargets(request.account(), request.region());
            clearLatencies(request.account(), request.region());
            if (request.region() == null) {
                forgetCallers(request.account());
            }
        }
        return new Cleared(regions, scans);
    }

    @Override
    public synchronized Latencies latencies(Owner owner) {
        return latencies.getOrDefault(key(owner), Latencies.none());
    }

    @Override
    public synchronized void save(Owner owner, Latencies measured) {
        writes++;
        Latencies before = latencies(owner);
        Map<Region, CallLatency> calls = new HashMap<>(before.calls());
        calls.putAll(measured.calls());
        Map<Region, ProbeLatency> probes = new HashMap<>(before.probes());
        probes.putAll(measured.probes());
        latencies.put(key(owner), new Latencies(calls, probes));
    }

    @Override
    public synchronized Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        AccessHistory<ModelId, ModelAvailability> history = access.get(key(owner));
        return history == null ? Map.of() : history.asOf(modelId, asOf);
    }

    @Override
    public synchronized void saveAccess(
            Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        access.computeIfAbsent(key(owner), any -> new AccessHistory<>()).add(modelId, learnt);
    }

    @Override
    public synchronized Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        AccessHistory<AccessGate, GateSetting> history = gates.get(key(owner));
        return history == null ? Map.of() : history.asOf(gate, asOf);
    }

    @Override
    public synchronized void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        gates.computeIfAbsent(key(owner), any -> new AccessHistory<>()).add(gate, learnt);
    }

    @Override
    public synchronized Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        TargetHistory history = targets.get(key(owner));
        return history == null ? Map.of() : history.asOf(asOf);
    }

    @Override
    public synchronized void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        targets.computeIfAbsent(key(owner), any -> new TargetHistory()).add(learnt);
    }

    @Override
    public void close() {}

    private Cleared clear(OwnerHistory history, ClearRequest request) {
        Region region = request.region();
        if (request.historyOnly()) {
            if (region == null) {
                return new Cleared(0, history.forgetPast());
            }
            history.forgetPastOf(region);
            return new Cleared(0, 0);
        }
        if (region != null) {
            return new Cleared(history.forget(region), 0);
        }
        histories.remove(key(history.owner()));
        return new Cleared(history.held().regions(), history.scans().size());
    }

    private static <S, T> void clearAccess(
            Map<List<String>, AccessHistory<S, T>> histories, @Nullable String account, @Nullable Region region) {
        histories.forEach((owner, history) -> {
            if (account == null || account.equals(owner.get(1))) {
                history.clear(region);
            }
        });
    }

    private void clearTargets(@Nullable String account, @Nullable Region region) {
        targets.forEach((owner, history) -> {
            if (account == null || account.equals(owner.get(1))) {
                history.clear(region);
            }
        });
    }

    private void clearLatencies(@Nullable String account, @Nullable Region region) {
        latencies.replaceAll((owner, measured) -> {
            if (account != null && !account.equals(owner.get(1))) {
                return measured;
            }
            return region == null ? Latencies.none() : without(measured, region);
        });
    }

    private static Latencies without(Latencies measured, Region region) {
        Map<Region, CallLatency> calls = new HashMap<>(measured.calls());
        calls.remove(region);
        Map<Region, ProbeLatency> probes = new HashMap<>(measured.probes());
        probes.remove(region);
        return new Latencies(calls, probes);
    }

    private void forgetCallers(@Nullable String account) {
        if (account == null) {
            accounts.clear();
        } else {
            accounts.keySet().remove(account);
            accounts.values().removeAll(Set.of(account));
        }
    }

    private static List<String> key(Owner owner) {
        return List.of(owner.partition().id(), owner.key());
    }
}
