package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.function.Supplier;

/** Lists the profiles of a {@link World}; a region that is not in it does not offer Bedrock. */
public final class FakeProfileSource implements ProfileSource {
    private record TypeInRegion(Region region, ProfileType type) {}

    private final Supplier<World> world;
    private final FakeCalls<TypeInRegion> calls = new FakeCalls<>();

    /** Creates a source that answers from {@code world}. */
    public FakeProfileSource(World world) {
        this(() -> world);
    }

    /** Creates a source that answers from the world as it is at the time of a call. */
    public FakeProfileSource(Supplier<World> world) {
        this.world = requireNonNull(world, "world is null");
    }

    /** Sets the behaviour of the calls for one type of profiles in a region from now on. */
    public FakeProfileSource behave(Region region, ProfileType type, Behaviour behaviour) {
        calls.behave(new TypeInRegion(region, type), behaviour);
        return this;
    }

    /** Sets the behaviour of the calls in every region from now on, in place of the earlier ones. */
    public FakeProfileSource behave(Behaviour behaviour) {
        calls.behave(behaviour);
        return this;
    }

    /** Returns the number of calls for one type of profiles in a region. */
    public int calls(Region region, ProfileType type) {
        return calls.count(new TypeInRegion(region, type));
    }

    /** Returns the number of calls for all types in all regions. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type, CallContext context) {
        return calls.answer(
                new TypeInRegion(region, type),
                () -> world.get()
                        .place(region)
                        .filter(World.Place::offered)
                        .map(place -> Outcome.known(ofType(type, place.profiles())))
                        .orElseGet(Outcome.NotOffered::new));
    }

    private static List<InferenceProfile> ofType(ProfileType type, List<InferenceProfile> profiles) {
        return profiles.stream().filter(each -> type.equals(each.type())).toList();
    }
}
