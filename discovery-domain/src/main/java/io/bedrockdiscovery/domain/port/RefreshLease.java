package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The right to refresh what a store holds of an owner, which at most one process has at a time. It ends by itself, by the
 * clock of the store and not by that of the process, so that a process which dies, hangs or is paused loses it. Safe for use by many threads
 * and processes. Every method may throw {@link StoreException}.
 */
public interface RefreshLease {
    /**
     * Takes the lease if it is free, or extends it if the holder has it. A lease that has ended is never
     * extended: it is taken again, with another token.
     *
     * @param matter the owner and the part of its catalogue that is refreshed
     * @param holder a name of the process that no other process has
     * @param term the time after which the lease ends, if it is not extended
     * @return the token, greater than all before it; empty where another holder has the lease
     */
    OptionalLong hold(Matter matter, String holder, Duration term);

    /** Ends the lease of a holder, so that another one can have it at once. Does nothing where the holder does not have it. */
    void release(Matter matter, String holder);

    /**
     * Returns a view of the store for the holder of a token. Every write checks the token in its own transaction and
     * fails with a {@link StoreException}, leaving everything as it is, once the lease has ended or another holder has it.
     * Closing the view does nothing.
     */
    DiscoveryStore fenced(Matter matter, long token);

    /**
     * Returns a number that is another one after each {@link CatalogStore#record} and {@link CatalogStore#clear} of the
     * owner. Costs little. Read before what is loaded, it tells later whether that is still the latest.
     */
    long version(Owner owner);

    /**
     * Runs an action soon after the {@link #version} of an owner has changed, whichever process has changed it. Changes may be missed, as
     * long as the store cannot be reached for example, and the action may run without one; so the version has to be asked for
     * from time to time all the same. A store that cannot tell of changes does nothing here, which is the default.
     *
     * @param action run on any thread, and short; it throws nothing
     */
    default Subscription onChange(Owner owner, Runnable action) {
        return () -> {};
    }

    /** Something that goes on until it is closed. */
    interface Subscription extends AutoCloseable {
        /** Ends it. Does not wait for an action that is running. Closing twice does nothing more. */
        @Override
        void close();
    }

    /**
     * A matter to refresh.
     *
     * @param part the regions that the discovery is restricted to, in a form that is the same for the same regions; empty for
     *     all
     */
    record Matter(Owner owner, String part) {
        public Matter {
            requireNonNull(owner, "owner is null");
            requireNonNull(part, "part is null");
        }
    }
}
