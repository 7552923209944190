package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs in memory, for the workers of one process. Safe for use by many threads. */
public final class InMemoryAccountRuns implements AccountRuns {
    private final Clock clock;
    private final Map<String, Run> runs = new HashMap<>();

    /**
     * Creates runs.
     *
     * @param clock the clock by which claims and runs end
     */
    public InMemoryAccountRuns(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public synchronized AccountQueue join(AccountRun asked) {
        Instant now = clock.instant();
        Run run = runs.get(asked.scope());
        if (run == null || run.isDone() || !now.isBefore(run.end)) {
            run = new Run(now.plus(asked.bound()));
            for (Account each : asked.accounts()) {
                run.entries.put(each.id(), new Entry());
            }
            runs.put(asked.scope(), run);
        }
        return new Worker(run, asked.accounts());
    }

    private record Run(Instant end, Map<String, Entry> entries) {
        Run(Instant end) {
            this(end, new LinkedHashMap<>());
        }

        boolean isDone() {
            return entries.values().stream().allMatch(each -> each.report != null);
        }
    }

    private static final class Entry {
        private @Nullable Worker worker;
        private Instant end = Instant.MIN;
        private @Nullable AccountReport report;

        boolean isHeldBy(Worker one) {
            return report == null && worker == one;
        }
    }

    private final class Worker implements AccountQueue {
        private final Run run;
        private final List<Account> accounts;

        Worker(Run run, List<Account> accounts) {
            this.run = run;
            this.accounts = accounts;
        }

        @Override
        public List<Account> accounts() {
            return accounts;
        }

        @Override
        public Optional<Account> next() {
            synchronized (InMemoryAccountRuns.this) {
                Instant now = clock.instant();
                Optional<Account> next = accounts.stream()
                        .filter(each -> isFree(entry(each), now))
                        .findFirst();
                next.map(this::entry).ifPresent(entry -> {
                    entry.worker = this;
                    entry.end = now.plus(TERM);
                });
                return next;
            }
        }

        private boolean isFree(Entry entry, Instant now) {
            // What this worker holds is in the hands of one of its threads, however long ago that was noted.
            return entry.report == null && (entry.worker == null || (entry.worker != this && !now.isBefore(entry.end)));
        }

        @Override
        public boolean isAwaited() {
            synchronized (InMemoryAccountRuns.this) {
                return run.entries.values().stream().anyMatch(each -> each.report == null && !each.isHeldBy(this));
            }
        }

        @Override
        public void finished(AccountReport report) {
            synchronized (InMemoryAccountRuns.this) {
                Entry entry = entry(report.account());
                if (entry.isHeldBy(this)) {
                    entry.report = report;
                }
            }
        }

        @Override
        public void giveBack(Account account) {
            synchronized (InMemoryAccountRuns.this) {
                Entry entry = entry(account);
                if (entry.isHeldBy(this)) {
                    entry.worker = null;
                }
            }
        }

        @Override
        public void keep() {
            synchronized (InMemoryAccountRuns.this) {
                Instant end = clock.instant().plus(TERM);
                run.entries.values().stream()
                        .filter(each -> each.isHeldBy(this))
                        .forEach(each -> each.end = end);
            }
        }

        @Override
        public List<Done> done() {
            synchronized (InMemoryAccountRuns.this) {
                return run.entries.values().stream()
                        .flatMap(each ->
                                Optional.ofNullable(each.report)
                                        .map(report -> new Done(report, each.worker == this))
                                        .stream())
                        .toList();
            }
        }

        @Override
        public void close() {
            accounts.forEach(this::giveBack);
        }

        private Entry entry(Account account) {
            return requireNonNull(run.entries.get(account.id()), "the account is not of this run");
        }
    }
}
