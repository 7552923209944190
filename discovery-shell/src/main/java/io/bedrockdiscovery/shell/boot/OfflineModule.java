package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.time.Clock;

/** The sample world in place of the outside. It never changes, so that nothing known of it ages. */
final class OfflineModule extends AbstractModule {
    private final Clock clock;

    OfflineModule(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(clock);
        bind(Freshness.class).toInstance(Freshness.FOREVER);
        // Neither was ever asked of AWS, and nothing is made up.
        bind(AccessSource.class)
                .toInstance((region, model) -> Outcome.unknown(
                        Reason.OTHER, "the sample world does not know which models the account may call"));
        bind(LatencyProbe.class)
                .toInstance((region, samples) ->
                        Outcome.unknown(Reason.OTHER, "there is nothing to probe in the sample world"));
    }

    @Provides
    @Singleton
    CallerIdentity identity() {
        return SampleWorld.identity();
    }

    @Provides
    @Singleton
    RegionSource regions() {
        return SampleWorld.regionSource();
    }

    @Provides
    @Singleton
    ModelSource models() {
        return SampleWorld.modelSource();
    }

    @Provides
    @Singleton
    ProfileSource profiles() {
        return SampleWorld.profileSource();
    }

    @Provides
    @Singleton
    RegionFanOut fanOut() {
        return SampleWorld.fanOut();
    }

    @Provides
    @Singleton
    Stores stores(Clock time, Closing closing) {
        return StoreOpening.openForNow(time, closing);
    }
}
