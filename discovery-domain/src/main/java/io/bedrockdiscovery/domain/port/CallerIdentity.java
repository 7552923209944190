package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Partition;

/**
 * Who is calling. Safe for use by many threads. Failures are returned, not thrown.
 */
public interface CallerIdentity {
    /** What the credentials themselves say; may have to fetch them, and does not ask AWS who they belong to. Blocks. */
    Outcome<Caller> caller();

    /** Asks AWS for the account id, in a partition. Blocks. */
    Outcome<String> account(Partition partition);
}
