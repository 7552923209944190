package io.bedrockdiscovery.domain.account;

import java.time.Duration;

/**
 * The runs of scans of many accounts in a store that several processes share. Safe for use by many threads and processes.
 */
public interface AccountRuns {
    /** The time after which a claim ends that is not kept. */
    Duration TERM = Duration.ofSeconds(10);

    /**
     * Joins the latest run of the same scope, if it is not done and was started no longer ago than its {@link
     * AccountRun#bound}, by the clock of the store; else starts a run. A run that is done is never joined, because a
     * later scan must report the present state.
     *
     * @throws io.bedrockdiscovery.domain.port.StoreException if the store cannot be used
     */
    AccountQueue join(AccountRun run);
}
