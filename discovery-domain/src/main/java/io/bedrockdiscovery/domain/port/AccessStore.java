package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps observations of the access to models and of the gates before them, for each owner apart. Text comes back exactly as it was saved. Safe
 * for use by many threads. Every method may throw {@link StoreException}.
 */
public interface AccessStore {
    /**
     * Returns the observations of a model up to {@code asOf}, by region: the last known good and the failure since
     * then. Observations that are dated later come from a clock that was ahead and are left out until that time.
     *
     * @return a map without the regions of which nothing is remembered
     */
    Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf);

    /**
     * Adds observations of a model by the rule of {@link Observation#and}: a failure never removes the last known good,
     * and an older observation never replaces a later one. Regions that are not given stay as they are.
     */
    void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt);

    /**
     * Returns the observations of the account's setting behind a gate up to {@code asOf}, by region, as {@link #access}
     * does.
     *
     * @return a map without the regions of which nothing is known
     */
    Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf);

    /** Adds observations of the account's setting behind a gate, as {@link #saveAccess} does. */
    void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt);
}
