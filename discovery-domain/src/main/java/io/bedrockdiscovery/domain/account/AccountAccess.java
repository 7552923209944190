package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.BedrockSources;

/**
 * Gives access to one account of many, such as by a role that is assumed in it. Safe for use by many threads, for several
 * accounts at once.
 */
public interface AccountAccess {
    /**
     * Opens the sources of an account for a scan; they may refuse the calls that a scan does not make. Makes no request; an
     * account that refuses is found when its caller is identified, as {@code access-denied} where a role may not be assumed.
     */
    Connection open(Account account);

    /**
     * Opens the sources of an account as {@link #open} does, for every question about it: the access to models and the
     * account's other targets as well.
     */
    default Connection openForQuestions(Account account) {
        return open(account);
    }

    /** Returns the partition of the accounts. Makes no request. */
    Partition partition();

    /** The access to one account. Safe for use by many threads. */
    interface Connection extends AutoCloseable {
        /** Returns the sources, whose credentials are of this account or not at all. */
        BedrockSources sources();

        /** Ends the calls for credentials that are under way. Closing twice does nothing more. */
        @Override
        void close();

        /** Returns a connection over sources that need not be closed. */
        static Connection of(BedrockSources sources) {
            return new Connection() {
                @Override
                public BedrockSources sources() {
                    return sources;
                }

                @Override
                public void close() {}
            };
        }
    }
}
