package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers for every model of a region with the availability that was set; a region without one does not offer any model. A
 * gate without a setting cannot be asked for.
 */
public final class FakeAccessSource implements AccessSource {
    private final Map<Region, ModelAvailability> answers = new ConcurrentHashMap<>();
    private final Map<Gate, GateSetting> settings = new ConcurrentHashMap<>();
    private final FakeCalls<Region> calls = new FakeCalls<>();
    private final FakeCalls<Gate> gateCalls = new FakeCalls<>();

    private record Gate(Region region, AccessGate gate) {}

    /** Creates a source without an answer for any region. */
    public FakeAccessSource() {}

    /** Sets the answer for all models of a region. */
    public FakeAccessSource saying(Region region, ModelAvailability availability) {
        answers.put(region, requireNonNull(availability, "availability is null"));
        return this;
    }

    /** Sets the account's setting behind a gate in a region. */
    public FakeAccessSource setting(Region region, AccessGate gate, String value) {
        settings.put(new Gate(region, gate), new GateSetting(value));
        return this;
    }

    /** Sets the behaviour of the calls for a gate in a region from now on. */
    public FakeAccessSource behave(Region region, AccessGate gate, Behaviour behaviour) {
        gateCalls.behave(new Gate(region, gate), behaviour);
        return this;
    }

    /** Returns the number of calls for a gate in a region; they are not among those of {@link #calls(Region)}. */
    public int calls(Region region, AccessGate gate) {
        return gateCalls.count(new Gate(region, gate));
    }

    /** Sets the behaviour of the calls in a region from now on. */
    public FakeAccessSource behave(Region region, Behaviour behaviour) {
        calls.behave(region, behaviour);
        return this;
    }

    /** Returns the number of calls in a region. */
    public int calls(Region region) {
        return calls.count(region);
    }

    /** Returns the number of calls in all regions. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<ModelAvailability> access(Region region, ModelId modelId, CallContext context) {
        return calls.answer(
                region,
                () -> Optional.ofNullable(answers.get(region))
                        .map(Outcome::known)
                        .orElseGet(Outcome.NotOffered::new));
    }

    @Override
    public Outcome<GateSetting> gate(Region region, AccessGate gate, CallContext context) {
        Gate asked = new Gate(region, gate);
        return gateCalls.answer(
                asked,
                () -> Optional.ofNullable(settings.get(asked))
                        .map(Outcome::known)
                        .orElseGet(Outcome.NotOffered::new));
    }
}
