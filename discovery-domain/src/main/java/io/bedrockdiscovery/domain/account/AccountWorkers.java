package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the workers of one scan of many accounts: each takes the next account from the queue until none is left. */
final class AccountWorkers {
    /** Fewer leave regions idle while one account signs in or is recorded; more only hold more answers in memory. */
    private static final int REGIONS_PER_WORKER = 4;

    private static final int MOST = 16;

    /** The time by which workers end their account after the deadline, or after an interrupt. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ThreadFanOut threads;
    private final AccountStore store;
    private final Partition partition;
    private final Clock clock;
    private final AccountsListener listener;
    private final List<AccountReport> reports = new ArrayList<>();
    private final List<KnownAccount> learnt = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    AccountWorkers(
            ThreadFanOut threads, AccountStore store, Partition partition, Clock clock, AccountsListener listener) {
        this.threads = threads;
        this.store = store;
        this.partition = partition;
        this.clock = clock;
        this.listener = listener;
    }

    AccountsReport run(AccountQueue queue, ScanRequest request, Function<Account, AccountReport> ask) {
        Instant start = clock.instant();
        int regions = request.concurrency() == null ? ThreadFanOut.DEFAULT_CONCURRENCY : request.concurrency();
        int workers = Math.min(MOST, Math.max(2, regions / REGIONS_PER_WORKER));
        CountDownLatch working = new CountDownLatch(workers);
        boolean interrupted;
        try (RegionFanOut.Run run = threads.start(1, request.deadline().plus(GRACE))) {
            for (int worker = 0; worker < workers; worker++) {
                run.submit(() -> work(queue, ask, working));
            }
            RegionFanOut.End end = run.await();
            cancelled.set(cancelled.get() || end != RegionFanOut.End.DONE);
            interrupted = Thread.interrupted();
            awaitEnd(working);
        }
        Set<String> warnings = remember();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return new AccountsReport(
                    partition,
                    start,
                    Duration.between(start, clock.instant()),
                    List.copyOf(reports),
                    cancelled.get(),
                    List.copyOf(warnings));
        }
    }

    private void work(AccountQueue queue, Function<Account, AccountReport> ask, CountDownLatch working) {
        try {
            while (!cancelled.get() && !Thread.currentThread().isInterrupted()) {
                Optional<Account> next = queue.next();
                if (next.isEmpty()) {
                    return;
                }
                listener.started(next.get());
                AccountReport report = ask.apply(next.get());
                note(report);
                queue.finished(report);
                listener.finished(report);
            }
        } finally {
            working.countDown();
        }
    }

    private synchronized void note(AccountReport report) {
        reports.add(report);
        Failure failure = report.failure();
        if (failure == null || failure.reason() != Reason.CANCELLED) {
            learnt.add(KnownAccount.of(partition, report.account(), clock.instant(), whole(report)));
        }
    }

    /** Returns the failure of an account of which nothing was learnt; what is known of regions is in their observations. */
    private static @Nullable Failure whole(AccountReport report) {
        return report.status() == AccountStatus.UNKNOWN ? report.failure() : null;
    }

    private synchronized Set<String> remember() {
        try {
            store.remember(learnt);
            return Set.of();
        } catch (StoreException e) {
            return new LinkedHashSet<>(List.of(e.getMessage()));
        }
    }

    /** Workers that were interrupted still record what they have learnt, into a store that the caller may close. */
    private static void awaitEnd(CountDownLatch working) {
        try {
            boolean unused = working.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
