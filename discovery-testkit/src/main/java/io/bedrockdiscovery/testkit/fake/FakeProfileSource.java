package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;

/** Lists the profiles of a {@link World}; a region that is not in it does not offer Bedrock. */
public final class FakeProfileSource implements ProfileSource {
    private record Call(Region region, ProfileType type) {}

    private final World world;
    private final Calls<Call> calls = new Calls<>();

    /** Answers from {@code world}. */
    public FakeProfileSource(World world) {
        this.world = requireNonNull(world, "world is null");
    }

    /** From now on, calls for a type in a region behave so. */
    public FakeProfileSource behave(Region region, ProfileType type, Behaviour behaviour) {
        calls.behave(new Call(region, type), behaviour);
        return this;
    }

    /** How many calls for a type there were in a region. */
    public int calls(Region region, ProfileType type) {
        return calls.count(new Call(region, type));
    }

    /** How many calls there were. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type) {
        return calls.answer(
                new Call(region, type),
                () -> world.place(region)
                        .filter(World.Place::offered)
                        .map(place -> Outcome.known(of(type, place.profiles())))
                        .orElseGet(Outcome.NotOffered::new));
    }

    private static List<InferenceProfile> of(ProfileType type, List<InferenceProfile> profiles) {
        return profiles.stream().filter(each -> type.equals(each.type())).toList();
    }
}
