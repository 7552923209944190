package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.session.Surroundings;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.time.Clock;

/** Binds the ports to the sample world, which never changes, so that nothing known of it ages. */
final class OfflineModule extends AbstractModule {
    private final Clock clock;

    OfflineModule(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(clock);
        bind(Freshness.class).toInstance(Freshness.FOREVER);
        bind(ConfiguredRegion.class).toInstance(ConfiguredRegion.NONE);
        bind(Surroundings.class).toInstance(Surroundings.RECORDED);
        bind(AccountStore.class).toInstance(new InMemoryAccountStore());
    }

    @Provides
    @Singleton
    BedrockSources sources() {
        return SampleWorld.sources();
    }

    @Provides
    @Singleton
    RegionFanOut fanOut() {
        return new DirectFanOut();
    }

    @Provides
    @Singleton
    StoreSet stores(Closer closer) {
        return StoreOpening.openTemporary(closer);
    }
}
