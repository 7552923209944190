package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.AccessSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says of every model in a region what it was told to say there; every other region does not offer any. */
public final class FakeAccessSource implements AccessSource {
    private final Map<Region, AccessAxes> answers = new ConcurrentHashMap<>();
    private final Calls<Region> calls = new Calls<>();

    /** Says this in a region. */
    public FakeAccessSource saying(Region region, AccessAxes axes) {
        answers.put(region, requireNonNull(axes, "axes is null"));
        return this;
    }

    /** From now on, calls in a region behave so. */
    public FakeAccessSource behave(Region region, Behaviour behaviour) {
        calls.behave(region, behaviour);
        return this;
    }

    /** How many calls there were in a region. */
    public int calls(Region region) {
        return calls.count(region);
    }

    @Override
    public Outcome<AccessAxes> access(Region region, ModelId modelId) {
        return calls.answer(
                region,
                () -> Optional.ofNullable(answers.get(region))
                        .map(Outcome::known)
                        .orElseGet(Outcome.NotOffered::new));
    }
}
