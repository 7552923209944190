package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.List;

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

    /**
     * Asks AWS for the caller's principal in a partition. Blocks.
     *
     * @return the ARN of the user or role session; {@code not-asked} by default; never {@link Outcome.NotOffered}
     */
    default Outcome<String> principal(Partition partition, CallContext context) {
        return Outcome.unknown(Reason.NOT_ASKED, "the principal is not asked for here");
    }

    /**
     * Returns what users should know about the configuration that the calls are made with, such as a region that comes
     * from an unusual place. Does not block.
     *
     * @return lines for users; empty by default
     */
    default List<String> notices() {
        return List.of();
    }
}
