package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;

/** The answers of a scan that is under way. Safe for use by many threads. */
public interface ScanProgress {
    /** Returns the number of answers so far, which grows with every change of {@link #learnt}. */
    int answers();

    /** Returns the owner of the answers, as far as it is known by now. */
    Owner owner();

    /** Returns the observations of this scan alone, without those that are not to be recorded. */
    Observations learnt();
}
