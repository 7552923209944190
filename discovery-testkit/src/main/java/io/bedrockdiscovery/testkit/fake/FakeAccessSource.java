package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers for every model of a region with the availability that was set; a region without one does not offer any model. */
public final class FakeAccessSource implements AccessSource {
    private final Map<Region, ModelAvailability> answers = new ConcurrentHashMap<>();
    private final FakeCalls<Region> calls = new FakeCalls<>();

    /** Creates a source without an answer for any region. */
    public FakeAccessSource() {}

    /** Sets the answer for all models of a region. */
    public FakeAccessSource saying(Region region, ModelAvailability availability) {
        answers.put(region, requireNonNull(availability, "availability is null"));
        return this;
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
}
