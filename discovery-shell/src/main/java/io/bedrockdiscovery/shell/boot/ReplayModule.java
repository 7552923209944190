package io.bedrockdiscovery.shell.boot;

import static java.util.Objects.requireNonNull;

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
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.shell.recording.RecordedSources;
import io.bedrockdiscovery.shell.recording.Recording;
import io.bedrockdiscovery.testkit.fake.DirectFanOut;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * A recording in place of the outside. It is remembered before the first question, and nothing known of it ages: so
 * nothing that it holds is asked again, and every answer is the one of the time at which it was made.
 */
final class ReplayModule extends AbstractModule {
    private final Recording recording;

    ReplayModule(Recording recording) {
        this.recording = recording;
    }

    @Override
    protected void configure() {
        RecordedSources sources = new RecordedSources(recording);
        bind(Clock.class).toInstance(Clock.fixed(recording.recordedAt(), ZoneOffset.UTC));
        bind(Freshness.class).toInstance(Freshness.FOREVER);
        bind(CallerIdentity.class).toInstance(sources);
        bind(RegionSource.class).toInstance(sources);
        bind(ModelSource.class).toInstance(sources);
        bind(ProfileSource.class).toInstance(sources);
        bind(AccessSource.class).toInstance(sources);
        bind(LatencyProbe.class).toInstance(sources);
        bind(RegionFanOut.class).toInstance(new DirectFanOut());
    }

    @Provides
    @Singleton
    Stores stores(Clock time, Closing closing) {
        try {
            return filled(StoreOpening.openForNow(time, closing));
        } catch (StoreException e) {
            return filled(StoreOpening.standIn(requireNonNull(e.getMessage())));
        }
    }

    private Stores filled(Stores stores) {
        stores.catalog().record(recording.owner(), recording.recordedAt(), recording.memory());
        stores.latencies().save(recording.owner(), recording.latencies());
        return stores;
    }
}
