package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.account.AccountQueue.Done;
import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one process, which its threads take and which it keeps until the end. A store that cannot be asked for a moment holds nothing up; one that
 * stays away ends the scan of what is left. Safe for use by many threads.
 */
final class AccountClaims implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AccountClaims.class.getName());

    private static final Duration POLL = Duration.ofMillis(500);

    /** Several of these fit into the term of a claim, so that a store that is slow once costs no claim. */
    private static final Duration KEEP = AccountRuns.TERM.dividedBy(5);

    private final AccountQueue queue;
    private final CallContext context;
    private final Duration patience;
    private final Consumer<Done> follower;
    private final ReentrantLock asking = new ReentrantLock();
    private final Queue<AccountReport> unsaved = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper = new DaemonThreads("bedrock-discovery-claims").newThread(this::keep);
    private volatile @Nullable StoreException trouble;

    /**
     * Creates claims, which are kept from now on.
     *
     * @param context tells until when accounts are taken
     * @param patience the time for which a store that cannot be asked is asked again
     * @param follower notified of accounts that are done, each several times
     */
    AccountClaims(AccountQueue queue, CallContext context, Duration patience, Consumer<Done> follower) {
        this.queue = queue;
        this.context = context;
        this.patience = patience;
        this.follower = follower;
        keeper.start();
    }

    /** Returns the next account; waits while others hold some that may come back. Empty where nothing is left to do. */
    Optional<Account> take() throws InterruptedException {
        // One thread asks and waits for all. As soon as it gets an account, the next one asks.
        asking.lockInterruptibly();
        try {
            CallContext patient = CallContext.within(patience);
            while (trouble == null && !context.timeLeft().isZero()) {
                try {
                    Optional<Account> next = queue.next();
                    if (next.isPresent() || !queue.isAwaited()) {
                        return next;
                    }
                    patient = CallContext.within(patience);
                } catch (StoreException e) {
                    trouble = patient.timeLeft().isZero() ? e : null;
                }
                pause();
            }
            return Optional.empty();
        } finally {
            asking.unlock();
        }
    }

    /** Notes that an account is done. */
    void finish(AccountReport report) {
        try {
            queue.finished(report);
        } catch (StoreException e) {
            // The claim is kept, so that no other worker does the account again.
            unsaved.add(report);
        }
    }

    /** Leaves an account to others. */
    void giveBack(Account account) {
        try {
            queue.giveBack(account);
        } catch (StoreException e) {
            // The claim ends by itself, at the latest when this process has ended.
            trouble = e;
        }
    }

    /** Returns the reason why the scan has ended before everything was done; null where the store could be asked. */
    @Nullable
    StoreException trouble() {
        return trouble;
    }

    /** Returns the accounts that are done, by any worker; none where the store cannot be asked. */
    List<Done> done() {
        try {
            save();
            return queue.done();
        } catch (StoreException e) {
            trouble = e;
            return List.of();
        }
    }

    /** Returns whether other workers are still at it. */
    boolean isAwaited() {
        try {
            return queue.isAwaited();
        } catch (StoreException e) {
            return false;
        }
    }

    /** Gives back what is held. */
    @Override
    public void close() {
        closing.countDown();
        try {
            keeper.join(AccountRuns.TERM.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            queue.close();
        } catch (StoreException e) {
            trouble = trouble == null ? e : trouble;
        }
    }

    private void pause() throws InterruptedException {
        Duration left = context.timeLeft();
        Thread.sleep((left.compareTo(POLL) < 0 ? left : POLL).toMillis());
    }

    private void keep() {
        try {
            while (!closing.await(KEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                keepOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOnce() {
        try {
            queue.keep();
            save();
            queue.done().forEach(follower);
        } catch (StoreException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "the claims were not kept; if they end, others do the accounts again",
                    e);
        }
    }

    private void save() {
        for (AccountReport each = unsaved.peek(); each != null; each = unsaved.peek()) {
            queue.finished(each);
            unsaved.remove(each);
        }
    }
}
