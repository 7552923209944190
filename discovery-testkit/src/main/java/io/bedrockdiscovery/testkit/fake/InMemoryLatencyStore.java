package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.LatencyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A latency store in memory, for tests and for programs that want no file. Safe for use by many threads. */
public final class InMemoryLatencyStore implements LatencyStore {
    private final Map<List<String>, Latencies> saved = new HashMap<>();

    @Override
    public synchronized Latencies latencies(Owner owner) {
        return saved.getOrDefault(key(owner), Latencies.none());
    }

    @Override
    public synchronized void save(Owner owner, Latencies latencies) {
        Latencies before = latencies(owner);
        Map<Region, CallLatency> calls = new HashMap<>(before.calls());
        calls.putAll(latencies.calls());
        Map<Region, ProbeLatency> probes = new HashMap<>(before.probes());
        probes.putAll(latencies.probes());
        saved.put(key(owner), new Latencies(calls, probes));
    }

    private static List<String> key(Owner owner) {
        return List.of(owner.partition().id(), owner.key());
    }
}
