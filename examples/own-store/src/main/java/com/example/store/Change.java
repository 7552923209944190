package com.example.store;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Instant;
import java.util.Map;

/** A change of a store, as it stands in the journal. */
sealed interface Change {
    /** Returns the time of the change. */
    Instant at();

    /** Makes the change. */
    void applyTo(DiscoveryStore store);

    record RememberAccount(Instant at, String digest, String account) implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.rememberAccount(digest, account);
        }
    }

    record RecordScan(Instant at, Owner owner, Instant startedAt, Observations learnt) implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.record(owner, startedAt, learnt);
        }
    }

    record Clear(Instant at, ClearRequest request) implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.clear(request);
        }
    }

    record SaveLatencies(Instant at, Owner owner, Latencies latencies) implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.save(owner, latencies);
        }
    }

    record SaveAccess(Instant at, Owner owner, ModelId model, Map<Region, Observation<ModelAvailability>> learnt)
            implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.saveAccess(owner, model, learnt);
        }
    }

    record SaveGate(Instant at, Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt)
            implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.saveGate(owner, gate, learnt);
        }
    }

    record SaveTargets(Instant at, Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt)
            implements Change {
        @Override
        public void applyTo(DiscoveryStore store) {
            store.saveTargets(owner, learnt);
        }
    }
}
