package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.function.Supplier;

/**
 * Fakes of all sources over one {@link World}. A fake answers as the world has it until it is given a behaviour; access,
 * latency and targets are not part of a world and have to be set. Safe for use by many threads.
 */
public final class FakeSources {
    private final FakeCallerIdentity identity;
    private final FakeRegionSource regions;
    private final FakeModelSource models;
    private final FakeProfileSource profiles;
    private final FakeAccessSource access;
    private final FakeLatencyProbe latency;
    private final FakeTargetSource targets;

    private FakeSources(
            FakeCallerIdentity identity,
            FakeRegionSource regions,
            FakeModelSource models,
            FakeProfileSource profiles,
            FakeAccessSource access,
            FakeLatencyProbe latency,
            FakeTargetSource targets) {
        this.identity = requireNonNull(identity, "identity is null");
        this.regions = regions;
        this.models = models;
        this.profiles = profiles;
        this.access = access;
        this.latency = latency;
        this.targets = targets;
    }

    /** Returns fakes over a world, called with credentials that carry the world's account. */
    public static FakeSources of(World world) {
        return of(() -> world);
    }

    /**
     * Returns fakes over a world that may change, called with credentials that carry the account of the world as it is
     * now.
     */
    public static FakeSources of(Supplier<World> world) {
        World now = world.get();
        return new FakeSources(
                FakeCallerIdentity.carrying(now.partition(), now.account()),
                new FakeRegionSource(world),
                new FakeModelSource(world),
                new FakeProfileSource(world),
                new FakeAccessSource(),
                new FakeLatencyProbe(),
                new FakeTargetSource());
    }

    /** Returns the same fakes, called with another identity. */
    public FakeSources withIdentity(FakeCallerIdentity caller) {
        return new FakeSources(caller, regions, models, profiles, access, latency, targets);
    }

    /** Returns the fakes as a discovery takes them. */
    public BedrockSources sources() {
        return new BedrockSources(identity, regions, models, profiles, access, latency, targets, targets);
    }

    /** Returns the fake of the caller's identity. */
    public FakeCallerIdentity identity() {
        return identity;
    }

    /** Returns the fake that lists regions. */
    public FakeRegionSource regions() {
        return regions;
    }

    /** Returns the fake that lists models. */
    public FakeModelSource models() {
        return models;
    }

    /** Returns the fake that lists profiles. */
    public FakeProfileSource profiles() {
        return profiles;
    }

    /** Returns the fake that knows the account's access to models. */
    public FakeAccessSource access() {
        return access;
    }

    /** Returns the fake that knows the latency to regions. */
    public FakeLatencyProbe latency() {
        return latency;
    }

    /** Returns the fake that lists targets and the models of bedrock-mantle. */
    public FakeTargetSource targets() {
        return targets;
    }

    /** Sets the behaviour of one list call in a region from now on. */
    public FakeSources behave(Region region, ListCall call, Behaviour behaviour) {
        switch (call) {
            case MODELS -> models.behave(region, behaviour);
            case SYSTEM_DEFINED_PROFILES -> profiles.behave(region, ProfileType.SYSTEM_DEFINED, behaviour);
            case APPLICATION_PROFILES -> profiles.behave(region, ProfileType.APPLICATION, behaviour);
        }
        return this;
    }

    /** Sets the behaviour of all list calls in a region from now on. */
    public FakeSources behave(Region region, Behaviour behaviour) {
        for (ListCall call : ListCall.values()) {
            behave(region, call, behaviour);
        }
        return this;
    }

    /**
     * Sets the behaviour of every list call in every region from now on, in place of the earlier ones. The call for the list
     * of regions has its own: {@link FakeRegionSource#behave}.
     */
    public FakeSources behave(Behaviour behaviour) {
        models.behave(behaviour);
        profiles.behave(behaviour);
        return this;
    }

    /** Returns the number of list calls in a region. */
    public int listCalls(Region region) {
        return models.calls(region)
                + profiles.calls(region, ProfileType.SYSTEM_DEFINED)
                + profiles.calls(region, ProfileType.APPLICATION);
    }

    /** Returns the number of list calls in all regions. */
    public int listCalls() {
        return models.calls() + profiles.calls();
    }
}
