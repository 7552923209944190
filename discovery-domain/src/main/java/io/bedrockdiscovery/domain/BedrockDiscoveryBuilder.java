package io.bedrockdiscovery.domain;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BedrockDiscovery}. Not safe for use by many threads. */
public final class BedrockDiscoveryBuilder {
    final BedrockSources sources;
    final DiscoveryStore store;
    ProfileAssociation association = new ArnAssociation();
    Freshness freshness = Freshness.DEFAULT;
    Clock clock = Clock.systemUTC();

    @Nullable
    RegionFanOut fanOut;

    BedrockDiscoveryBuilder(BedrockSources sources, DiscoveryStore store) {
        this.sources = requireNonNull(sources, "sources is null");
        this.store = requireNonNull(store, "store is null");
    }

    /** Sets the times for which observations count as fresh; {@link Freshness#DEFAULT} if not set. */
    public BedrockDiscoveryBuilder freshness(Freshness times) {
        this.freshness = requireNonNull(times, "times is null");
        return this;
    }

    /** Sets the clock; the system's if not set. */
    public BedrockDiscoveryBuilder clock(Clock source) {
        this.clock = requireNonNull(source, "source is null");
        return this;
    }

    /** Sets the rule that associates profiles with models; {@link ArnAssociation} if not set. */
    public BedrockDiscoveryBuilder association(ProfileAssociation rule) {
        this.association = requireNonNull(rule, "rule is null");
        return this;
    }

    /**
     * Sets the fan-out that runs the calls, which stays open when the discovery is closed. A discovery without one
     * has threads of its own, {@value ThreadFanOut#DEFAULT_CONCURRENCY} regions at once.
     */
    public BedrockDiscoveryBuilder fanOut(RegionFanOut runner) {
        this.fanOut = requireNonNull(runner, "runner is null");
        return this;
    }

    /** Builds the discovery. Asks nothing yet. */
    public BedrockDiscovery build() {
        return new BedrockDiscovery(this);
    }
}
