package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.account.AccountQueue.Done;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.fanout.WorkerPlaces;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs the threads of one process in a scan of many accounts: each takes the next account until none is left. An account
 * whose calls all wait to be repeated, because they are throttled, leaves its place to a further one.
 */
final class AccountWorkers {
    /** Fewer leave regions idle while one account signs in or is recorded; more only hold more answers in memory. */
    private static final int REGIONS_PER_WORKER = 4;

    private static final int MOST = 16;

    /** The accounts that may wait for each one that does not; each has the threads of its calls. */
    private static final int WAITING_PER_WORKER = 2;

    /** The time by which workers end their account after the deadline, or after an interrupt. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(AccountWorkers.class.getName());

    private final ThreadFanOut threads;
    private final RegionFanOut shared;
    private final AccountStore store;
    private final Partition partition;
    private final Clock clock;
    private final AccountsListener listener;
    private final Map<String, AccountReport> own = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * Creates the workers of one scan.
     *
     * @param threads runs the workers
     * @param shared runs the calls of all accounts
     */
    AccountWorkers(
            ThreadFanOut threads,
            RegionFanOut shared,
            AccountStore store,
            Partition partition,
            Clock clock,
            AccountsListener listener) {
        this.threads = threads;
        this.shared = shared;
        this.store = store;
        this.partition = partition;
        this.clock = clock;
        this.listener = listener;
    }

    /** Asks one account. */
    @FunctionalInterface
    interface Asking {
        /**
         * Returns the answers of an account.
         *
         * @param fanOut runs its calls
         */
        AccountReport ask(Account account, RegionFanOut fanOut);
    }

    AccountsReport run(AccountQueue queue, ScanRequest request, CallContext context, Asking asking) {
        Instant start = clock.instant();
        try (AccountClaims claims = new AccountClaims(queue, context, AccountRuns.TERM, this::follow)) {
            boolean interrupted = work(claims, request, context, asking);
            MergedReports merged = MergedReports.of(queue.accounts(), own, claims, request.deadline());
            Set<String> warnings = new LinkedHashSet<>(merged.warnings());
            if (!cancelled.get()) {
                merged.all().forEach(this::tell);
            }
            warnings.addAll(remember(merged.toRemember()));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return new AccountsReport(
                    partition,
                    start,
                    Duration.between(start, clock.instant()),
                    cancelled.get() ? merged.answered() : merged.all(),
                    merged.byOthers(),
                    cancelled.get(),
                    List.copyOf(warnings));
        }
    }

    /** Returns whether the thread that waits was interrupted. */
    private boolean work(AccountClaims claims, ScanRequest request, CallContext context, Asking asking) {
        int regions = request.concurrency() == null ? ThreadFanOut.DEFAULT_CONCURRENCY : request.concurrency();
        int workers = Math.min(MOST, Math.max(2, regions / REGIONS_PER_WORKER));
        // Counts those who have started: an interrupt drops the others.
        Phaser working = new Phaser(1);
        try (RegionFanOut.Run run = threads.start(1, request.deadline().plus(GRACE))) {
            new WorkerPlaces(
                            workers,
                            workers * (1 + WAITING_PER_WORKER),
                            places -> run.submit(() -> work(claims, context, places, asking, working)))
                    .start();
            RegionFanOut.End end = run.await();
            cancelled.set(cancelled.get() || end != RegionFanOut.End.DONE);
            boolean interrupted = Thread.interrupted();
            awaitEnd(working);
            return interrupted;
        }
    }

    private void work(AccountClaims claims, CallContext context, WorkerPlaces places, Asking asking, Phaser working) {
        int unused = working.register();
        try {
            while (!cancelled.get() && !Thread.currentThread().isInterrupted() && places.take()) {
                Optional<Account> next = claims.take();
                if (next.isEmpty()) {
                    places.leave();
                    return;
                }
                Account account = next.get();
                listener.started(account);
                AccountReport report = ask(account, places, asking);
                own.put(account.id(), report);
                if (isCutShort(report, context)) {
                    claims.giveBack(account);
                } else {
                    claims.finish(report);
                }
                tell(report);
                places.give();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            working.arriveAndDeregister();
        }
    }

    private AccountReport ask(Account account, WorkerPlaces places, Asking asking) {
        try (WorkerPlaces.Task task = places.task(shared)) {
            return asking.ask(account, task);
        }
    }

    /** Returns whether a worker with more time may learn more. */
    private static boolean isCutShort(AccountReport report, CallContext context) {
        Failure failure = report.failure();
        return report.status() != AccountStatus.KNOWN
                && (context.timeLeft().isZero() || (failure != null && failure.reason() == Reason.CANCELLED));
    }

    private void follow(Done done) {
        if (!done.here()) {
            tell(done.report());
        }
    }

    private void tell(AccountReport report) {
        if (told.add(report.account().id())) {
            listener.finished(report);
        }
    }

    private List<String> remember(Collection<AccountReport> reports) {
        try {
            store.remember(reports.stream()
                    .map(each -> KnownAccount.of(partition, each.account(), clock.instant(), whole(each)))
                    .toList());
            return List.of();
        } catch (StoreException e) {
            return List.of(e.getMessage());
        }
    }

    /** Returns the failure of an account of which nothing was learnt; what is known of regions is in their observations. */
    private static @Nullable Failure whole(AccountReport report) {
        return report.status() == AccountStatus.UNKNOWN ? report.failure() : null;
    }

    /** Workers that were interrupted still record what they have learnt, into a store that the caller may close. */
    private static void awaitEnd(Phaser working) {
        try {
            int unused = working.awaitAdvanceInterruptibly(
                    working.arriveAndDeregister(), GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "accounts are still asked for after the end of their scan", e);
        }
    }
}
