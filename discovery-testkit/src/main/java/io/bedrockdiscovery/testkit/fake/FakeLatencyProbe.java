package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers with the latencies that were set; a region without one is unreachable. Measures nothing. */
public final class FakeLatencyProbe implements LatencyProbe {
    private final Map<Region, ProbeLatency> latencies = new ConcurrentHashMap<>();
    private final FakeCalls<Region> calls = new FakeCalls<>();

    /** Creates a probe without a latency for any region. */
    public FakeLatencyProbe() {}

    /** Sets the answer for the region of {@code latency}. */
    public FakeLatencyProbe measuring(ProbeLatency latency) {
        requireNonNull(latency, "latency is null");
        latencies.put(latency.region(), latency);
        return this;
    }

    /** Sets the behaviour of the probes of a region from now on. */
    public FakeLatencyProbe behave(Region region, Behaviour behaviour) {
        calls.behave(region, behaviour);
        return this;
    }

    /** Returns the number of probes of a region. */
    public int calls(Region region) {
        return calls.count(region);
    }

    /** Returns the number of probes of all regions. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<ProbeLatency> probe(Region region, int samples, CallContext context) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
        return calls.answer(
                region,
                () -> Optional.ofNullable(latencies.get(region))
                        .map(Outcome::known)
                        .orElseGet(() -> Outcome.unknown(Reason.UNREACHABLE, "the fake has no latency for " + region)));
    }
}
