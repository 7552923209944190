package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;

/**
 * Lets others call while a call waits before it is repeated, such as after AWS has throttled it. Safe for use by many
 * threads.
 */
@FunctionalInterface
public interface CallPause {
    /** A pause that makes no difference to others. */
    CallPause NONE = region -> () -> {};

    /**
     * Begins the pause of one call.
     *
     * @return ends the pause; to be run once, before the call ends
     */
    Runnable begin(Region region);
}
