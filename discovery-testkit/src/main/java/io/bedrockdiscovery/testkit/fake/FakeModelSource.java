package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.function.Supplier;

/** Lists the models of a {@link World}; a region that is not in it does not offer Bedrock. */
public final class FakeModelSource implements ModelSource {
    private final Supplier<World> world;
    private final FakeCalls<Region> calls = new FakeCalls<>();

    /** Creates a source that answers from {@code world}. */
    public FakeModelSource(World world) {
        this(() -> world);
    }

    /** Creates a source that answers from the world as it is at the time of a call. */
    public FakeModelSource(Supplier<World> world) {
        this.world = requireNonNull(world, "world is null");
    }

    /** Sets the behaviour of the calls in a region from now on. */
    public FakeModelSource behave(Region region, Behaviour behaviour) {
        calls.behave(region, behaviour);
        return this;
    }

    /** Sets the behaviour of the calls in every region from now on, in place of the earlier ones. */
    public FakeModelSource behave(Behaviour behaviour) {
        calls.behave(behaviour);
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
    public Outcome<List<FoundationModel>> models(Region region, CallContext context) {
        return calls.answer(
                region,
                () -> world.get()
                        .place(region)
                        .filter(World.Place::offered)
                        .map(place -> Outcome.known(place.models()))
                        .orElseGet(Outcome.NotOffered::new));
    }
}
