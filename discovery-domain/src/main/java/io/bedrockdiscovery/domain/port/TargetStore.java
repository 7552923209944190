package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps observations of the lists of what an account can call, for each owner apart. Text comes back exactly as it was
 * saved. Safe for use by many threads. Every method may throw {@link StoreException}.
 */
public interface TargetStore {
    /**
     * Returns the observations up to {@code asOf}: the last known good and the failure since then. Observations that
     * are dated later come from a clock that was ahead and are left out until that time.
     *
     * @return a map without the calls of which nothing is kept
     */
    Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf);

    /**
     * Adds observations by the rule of {@link Observation#and}: a failure never removes the last known good, and an
     * older observation never replaces a later one. Calls that are not given stay as they are.
     */
    void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt);
}
