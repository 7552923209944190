package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;

/** A bug in an adapter, a store, a rule or an answer. By default there is none. */
interface SeededBug {
    /** The absence of any bug. */
    SeededBug NONE = new SeededBug() {};

    default BedrockSources sources(BedrockSources sources) {
        return sources;
    }

    default DiscoveryStore store(DiscoveryStore store, Clock clock) {
        return store;
    }

    default ProfileAssociation association() {
        return new ArnAssociation();
    }

    default Freshness freshness() {
        return Freshness.DEFAULT;
    }

    default ScanRequest request(ScanRequest request) {
        return request;
    }

    default Said said(Said said) {
        return said;
    }
}
