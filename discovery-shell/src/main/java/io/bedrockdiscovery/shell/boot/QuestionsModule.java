package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.query.AccessCheck;
import io.bedrockdiscovery.domain.query.LatencyMeasurement;
import io.bedrockdiscovery.shell.command.Stores;
import jakarta.inject.Provider;
import java.time.Clock;
import java.util.function.Supplier;

/** The questions that a scan does not answer. Nothing is opened before one of them is asked. */
final class QuestionsModule extends AbstractModule {
    @Provides
    AccessCheck access(AccessSource source, Stores stores, RegionFanOut fanOut, Freshness freshness, Clock clock) {
        return new AccessCheck(source, stores.access(), fanOut, freshness, clock);
    }

    @Provides
    LatencyMeasurement latency(LatencyProbe probe, Stores stores, RegionFanOut fanOut) {
        return new LatencyMeasurement(probe, stores.latencies(), fanOut);
    }

    @Provides
    Supplier<AccessCheck> laterAccess(Provider<AccessCheck> access) {
        return access::get;
    }

    @Provides
    Supplier<LatencyMeasurement> laterLatency(Provider<LatencyMeasurement> latency) {
        return latency::get;
    }

    @Provides
    Supplier<Stores> laterStores(Provider<Stores> stores) {
        return stores::get;
    }
}
