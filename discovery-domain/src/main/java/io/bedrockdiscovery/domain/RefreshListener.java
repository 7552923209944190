package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.scan.ScanReport;

/**
 * Follows the refreshes of {@link BedrockDiscovery#refreshEvery}. Its methods are called one after the other, from a
 * thread of the discovery; an exception of theirs is logged, and the refreshes go on.
 */
@FunctionalInterface
public interface RefreshListener {
    /**
     * Called when a refresh has ended. Where it learnt nothing, the last known good stays, and the report tells the
     * reason.
     *
     * @param changes the changes of models and profiles since the refresh before; none where the account is another one
     */
    void refreshed(ScanReport report, Changes changes);

    /** Called when a refresh has thrown an exception, such as a store that cannot be read. The next one comes all the same. */
    default void failed(RuntimeException failure) {
        System.getLogger(RefreshListener.class.getName())
                .log(System.Logger.Level.WARNING, "a refresh of Amazon Bedrock's models has failed", failure);
    }
}
