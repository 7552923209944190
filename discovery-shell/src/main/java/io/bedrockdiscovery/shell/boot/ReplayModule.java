package io.bedrockdiscovery.shell.boot;

import com.google.inject.Binder;
import com.google.inject.Module;
import io.bedrockdiscovery.application.recording.RecordedSources;
import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.StoreSet;
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
final class ReplayModule implements Module {
    private final Recording recording;

    ReplayModule(Recording recording) {
        this.recording = recording;
    }

    @Override
    public void configure(Binder binder) {
        LazyBindings bindings = new LazyBindings(binder);
        Clock clock = Clock.fixed(recording.recordedAt(), ZoneOffset.UTC);
        bindings.bound(Clock.class, clock);
        bindings.bound(Freshness.class, Freshness.FOREVER);
        bindings.bound(ConfiguredRegion.class, ConfiguredRegion.NONE);
        bindings.bound(SessionEnvironment.class, SessionEnvironment.RECORDED);
        bindings.one(AccountStore.class, InMemoryAccountStore::new);
        bindings.one(BedrockSources.class, () -> RecordedSources.of(recording));
        bindings.one(RegionFanOut.class, DirectFanOut::new);
        bindings.one(StoreSet.class, () -> stores(clock));
    }

    private StoreSet stores(Clock clock) {
        InMemoryStore store = new InMemoryStore(clock);
        store.record(recording.owner(), recording.recordedAt(), recording.observations());
        store.save(recording.owner(), recording.latencies());
        store.saveTargets(recording.owner(), recording.targets());
        return new StoreSet(store, List::of, null);
    }
}
