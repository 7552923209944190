package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The place of one worker in a run: hands out the accounts that are to be scanned, each to one worker at a time. Workers are
 * processes, on as many machines as share the store, and each may have many threads. A claim ends by itself, by the clock of the store, unless its worker
 * keeps it; the account of a worker that dies or is stopped so goes to another one. A worker that goes on after that does
 * no harm: what it learns of the account is true, and its report of it is left out. Safe for use by many threads. Every
 * method may throw {@link io.bedrockdiscovery.domain.port.StoreException}.
 */
public interface AccountQueue extends AutoCloseable {
    /** Returns every account of the run, in its order, as this worker knows it. Asks nothing. */
    List<Account> accounts();

    /** Claims the next account that is neither done nor held; empty where there is none at present. Does not wait. */
    Optional<Account> next();

    /** Returns whether other workers hold accounts that are not done, and which may come back. */
    boolean isAwaited();

    /** Notes that an account is done. Does nothing where another worker has claimed it since, or has done it. */
    void finished(AccountReport report);

    /** Leaves an account that this worker holds to others, for which it is then the next one again. */
    void giveBack(Account account);

    /** Extends the claims of this worker, as a rule long before they end. */
    void keep();

    /** Returns the accounts that are done, by any worker. */
    List<Done> done();

    /** Gives back every account that this worker holds. Closing twice does nothing more. */
    @Override
    void close();

    /** Returns a queue that no other process shares, in the order of the accounts. */
    static AccountQueue of(Collection<Account> accounts) {
        return new InMemoryAccountRuns(Clock.systemUTC())
                .join(new AccountRun("", List.copyOf(accounts), Duration.ofDays(1)));
    }

    /**
     * An account that is done.
     *
     * @param here whether this worker did it
     */
    record Done(AccountReport report, boolean here) {
        public Done {
            requireNonNull(report, "report is null");
        }
    }
}
