package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.fake.ThreadedFanOut;
import java.time.Clock;
import java.time.Instant;

/** A world that a test can look over, at a standing time, whose parts can be told to fail. */
final class SmallWorld extends AbstractModule {
    static final String NOVA = "amazon.nova-pro-v1:0";
    static final String SONNET = "anthropic.claude-3-7-sonnet-20250219-v1:0";
    static final String EU_SONNET = "eu." + SONNET;

    final MutableClock clock = new MutableClock(Instant.parse("2026-01-02T03:04:05Z"));
    private final FakeCallerIdentity identity;
    private final FakeRegionSource regions;
    private final FakeModelSource models;
    private final FakeProfileSource profiles;

    SmallWorld(World world) {
        identity = FakeCallerIdentity.carrying(world.partition(), world.account());
        regions = new FakeRegionSource(world);
        models = new FakeModelSource(world);
        profiles = new FakeProfileSource(world);
    }

    /** Nova on demand in two regions, and Sonnet through a profile in one of them. */
    static SmallWorld usual() {
        return new SmallWorld(World.builder()
                .region(
                        "eu-west-1",
                        region -> region.geography("Ireland")
                                .model(FoundationModelBuilder.novaPro()
                                        .in("eu-west-1")
                                        .build())
                                .model(FoundationModelBuilder.claude37Sonnet()
                                        .in("eu-west-1")
                                        .build())
                                .profile(InferenceProfileBuilder.systemDefined(EU_SONNET)
                                        .in("eu-west-1")
                                        .routing(SONNET, "eu-west-3", "eu-west-1")
                                        .build()))
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro().build()))
                .notOptedIn("me-south-1")
                .build());
    }

    SmallWorld withoutCredentials() {
        identity.behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        return this;
    }

    SmallWorld withRegionsUnlisted() {
        regions.behave(Behaviour.failing(Reason.ACCESS_DENIED));
        return this;
    }

    SmallWorld withModels(String region, Behaviour behaviour) {
        models.behave(new Region(region), behaviour);
        return this;
    }

    SmallWorld withProfiles(String region, Behaviour behaviour) {
        profiles.behave(new Region(region), ProfileType.SYSTEM_DEFINED, behaviour);
        profiles.behave(new Region(region), ProfileType.APPLICATION, behaviour);
        return this;
    }

    SmallWorld failing(String region, Reason reason) {
        return withModels(region, Behaviour.failing(reason)).withProfiles(region, Behaviour.failing(reason));
    }

    int calls() {
        return regions.calls() + models.calls() + profiles.calls();
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(clock);
        bind(Freshness.class).toInstance(Freshness.DEFAULT);
        bind(CallerIdentity.class).toInstance(identity);
        bind(RegionSource.class).toInstance(regions);
        bind(ModelSource.class).toInstance(models);
        bind(ProfileSource.class).toInstance(profiles);
        bind(RegionFanOut.class).toInstance(new ThreadedFanOut());
    }
}
