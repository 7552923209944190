package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.DirectFanOut;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeLatencyProbe;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import java.nio.file.Path;
import java.time.Clock;

/** Fakes in the place of AWS, with the user's store, freshness and everything else as it is. */
final class FakeOutside extends AbstractModule {
    final FakeModelSource models;
    final FakeProfileSource profiles;
    final FakeRegionSource regions;
    final FakeLatencyProbe probe = new FakeLatencyProbe();
    final FakeAccessSource access = new FakeAccessSource();
    private final FakeCallerIdentity identity;
    private final Clock clock;
    private final Path cache;

    FakeOutside(World world, Clock clock, Path cache) {
        this.models = new FakeModelSource(world);
        this.profiles = new FakeProfileSource(world);
        this.regions = new FakeRegionSource(world);
        this.identity = FakeCallerIdentity.carrying(world.partition(), world.account());
        this.clock = clock;
        this.cache = cache;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(clock);
        bind(Freshness.class).toInstance(Freshness.DEFAULT);
        bind(CallerIdentity.class).toInstance(identity);
        bind(RegionSource.class).toInstance(regions);
        bind(ModelSource.class).toInstance(models);
        bind(ProfileSource.class).toInstance(profiles);
        bind(LatencyProbe.class).toInstance(probe);
        bind(AccessSource.class).toInstance(access);
        bind(RegionFanOut.class).toInstance(new DirectFanOut());
    }

    @Provides
    @Singleton
    Stores stores(Clock time, Closing closing) {
        return StoreOpening.open(cache, time, closing);
    }
}
