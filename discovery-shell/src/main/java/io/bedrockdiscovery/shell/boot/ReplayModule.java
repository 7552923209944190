package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.application.recording.RecordedSources;
import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.session.Surroundings;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Binds the ports to a recording. Its observations are stored before the first question and never age: nothing that it
 * holds is asked again, and every answer is that of the time of the recording.
 */
final class ReplayModule extends AbstractModule {
    private final Recording recording;

    ReplayModule(Recording recording) {
        this.recording = recording;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(Clock.fixed(recording.recordedAt(), ZoneOffset.UTC));
        bind(Freshness.class).toInstance(Freshness.FOREVER);
        bind(ConfiguredRegion.class).toInstance(ConfiguredRegion.NONE);
        bind(Surroundings.class).toInstance(Surroundings.RECORDED);
        bind(AccountStore.class).toInstance(new InMemoryAccountStore());
        bind(BedrockSources.class).toInstance(RecordedSources.of(recording));
        bind(RegionFanOut.class).toInstance(new DirectFanOut());
    }

    @Provides
    @Singleton
    StoreSet stores(Clock clock) {
        InMemoryStore store = new InMemoryStore(clock);
        store.record(recording.owner(), recording.recordedAt(), recording.observations());
        store.save(recording.owner(), recording.latencies());
        store.saveTargets(recording.owner(), recording.targets());
        return new StoreSet(store, List::of, null);
    }
}
