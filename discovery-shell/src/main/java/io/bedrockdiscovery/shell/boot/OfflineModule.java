package io.bedrockdiscovery.shell.boot;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.StoreSet;
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
final class OfflineModule implements Module {
    private final Clock clock;

    OfflineModule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(Binder binder) {
        LazyBindings bindings = new LazyBindings(binder);
        bindings.bound(Clock.class, clock);
        bindings.bound(Freshness.class, Freshness.FOREVER);
        bindings.bound(ConfiguredRegion.class, ConfiguredRegion.NONE);
        bindings.bound(SessionEnvironment.class, SessionEnvironment.RECORDED);
        bindings.one(AccountStore.class, InMemoryAccountStore::new);
        bindings.one(BedrockSources.class, SampleWorld::sources);
        bindings.one(RegionFanOut.class, DirectFanOut::new);
        Provider<Closer> closer = bindings.provider(Closer.class);
        bindings.one(StoreSet.class, () -> StoreOpening.openTemporary(closer.get()));
    }
}
