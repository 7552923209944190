package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gives the figures it was told; every other region is unreachable. It measures nothing. */
public final class FakeLatencyProbe implements LatencyProbe {
    private final Map<Region, ProbeLatency> figures = new ConcurrentHashMap<>();
    private final Calls<Region> calls = new Calls<>();

    /** Gives these figures for their region. */
    public FakeLatencyProbe measuring(ProbeLatency latency) {
        requireNonNull(latency, "latency is null");
        figures.put(latency.region(), latency);
        return this;
    }

    /** From now on, probes of a region behave so. */
    public FakeLatencyProbe behave(Region region, Behaviour behaviour) {
        calls.behave(region, behaviour);
        return this;
    }

    /** How many probes of a region there were. */
    public int calls(Region region) {
        return calls.count(region);
    }

    @Override
    public Outcome<ProbeLatency> probe(Region region, int samples) {
        return calls.answer(
                region,
                () -> Optional.ofNullable(figures.get(region))
                        .map(Outcome::known)
                        .orElseGet(() -> Outcome.unknown(Reason.UNREACHABLE, "the fake has no figures for " + region)));
    }
}
