package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import java.util.Collection;
import java.util.Set;

/**
 * Follows a scan, for progress and metrics. Its methods are called from the threads that make the calls, several at
 * once; they must return quickly and must not throw.
 */
public interface ScanListener {
    /** A listener that does nothing. */
    ScanListener SILENT = new ScanListener() {};

    /**
     * Called when regions have joined the scan; several times, if EC2 lists further regions.
     *
     * @param all the regions of the scan that are known by now
     * @param toCall the regions among them in which calls are made
     */
    default void regions(Set<Region> all, Set<Region> toCall) {}

    /** Called when a call has ended. */
    default void called(Region region, ListCall call, Outcome<?> outcome) {}

    /** Called once for a region, when all its calls have ended. */
    default void finished(Region region) {}

    /**
     * Called in a scan of many accounts, when one of them starts or is done; the other methods are not called then.
     *
     * @param waiting the accounts that are being scanned, for users
     * @param done the number of accounts that are done
     * @param failed the number of these of which nothing, or not all, is known
     * @param all the number of all accounts
     */
    default void accounts(Collection<String> waiting, int done, int failed, int all) {}
}
