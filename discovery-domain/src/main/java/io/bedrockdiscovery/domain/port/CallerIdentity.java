package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;

/**
 * Identifies the caller. Safe for use by many threads. Failures are returned, not thrown. A call from an interrupted
 * thread returns {@code cancelled} promptly, even if it need not block.
 */
public interface CallerIdentity {
    /**
     * Identifies the caller by the credentials alone. Fetching them may need the network, but AWS is not asked for
     * their account. Blocks.
     *
     * @return {@code credentials-invalid} where there are no credentials; never {@link Outcome.NotOffered}
     */
    Outcome<Caller> caller(CallContext context);

    /**
     * Asks AWS for the caller's account in a partition. Blocks.
     *
     * @return the twelve-digit account id; never {@link Outcome.NotOffered}
     */
    Outcome<String> account(Partition partition, CallContext context);
}
