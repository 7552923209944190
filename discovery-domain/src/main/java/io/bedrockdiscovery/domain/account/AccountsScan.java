package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.AccountMemory;
import io.bedrockdiscovery.domain.scan.CatalogMemory;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scans many accounts: their regions share one bound on the number that is called at once, and one deadline. An account that
 * refuses, hangs or is suspended costs only itself, and its report tells why. What is remembered of accounts that are not
 * handed out stays as it is. Safe for use by many threads.
 */
public final class AccountsScan {
    /** The deadline of a request that names none: ten minutes, enough for a thousand accounts. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);

    private final AccountAccess access;
    private final DiscoveryStore store;
    private final AccountStore accounts;
    private final ThreadFanOut fanOut;
    private final CatalogAssembler assembler;
    private final Freshness freshness;
    private final Clock clock;

    /**
     * Creates a scan.
     *
     * @param accounts remembers the names of the accounts, and the reasons of those that could not be asked
     * @param freshness the times for which answers and failures need not be asked for again
     */
    public AccountsScan(
            AccountAccess access,
            DiscoveryStore store,
            AccountStore accounts,
            ThreadFanOut fanOut,
            CatalogAssembler assembler,
            Freshness freshness,
            Clock clock) {
        this.access = requireNonNull(access, "access is null");
        this.store = requireNonNull(store, "store is null");
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
        this.assembler = requireNonNull(assembler, "assembler is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Scans accounts, together with every process that scans the same ones into the same store at that time, if their
     * {@link AccountStore#runs} are shared; else alone. A run is joined as {@link AccountRuns#join} tells. If the runs
     * cannot be asked, the scan works alone and a warning tells so.
     *
     * @param request what to ask of each account; see {@link #scan(AccountQueue, ScanRequest, AccountsListener)}
     */
    public AccountsReport scan(Collection<Account> all, ScanRequest request, AccountsListener listener) {
        AccountRun run = AccountRun.of(access.partition(), all, request);
        List<String> warnings = new ArrayList<>();
        try (AccountQueue queue = join(run, warnings)) {
            return scan(queue, request, listener).warning(warnings);
        }
    }

    private AccountQueue join(AccountRun run, List<String> warnings) {
        Optional<AccountRuns> runs = accounts.runs();
        try {
            if (runs.isPresent()) {
                return runs.get().join(run);
            }
        } catch (StoreException e) {
            warnings.add(e.getMessage() + " Until then this process scans alone.");
        }
        return AccountQueue.of(run.accounts());
    }

    /**
     * Scans every account that the queue hands out, and waits for those that other workers hold. Blocks until all are done, or the thread is interrupted, which stays set;
     * what was learnt until then is recorded. Once the deadline has passed, no further account is asked, and each that is left
     * is reported as unknown. The report tells what other workers have done as well.
     *
     * @param queue is closed at the end
     * @param request what to ask of each account; its deadline is that of the whole scan, and its concurrency the number of
     *     regions that are called at once in all the accounts together
     */
    public AccountsReport scan(AccountQueue queue, ScanRequest request, AccountsListener listener) {
        requireNonNull(queue, "queue is null");
        requireNonNull(request, "request is null");
        requireNonNull(listener, "listener is null");
        RegionFanOut shared = fanOut.sharing(request.concurrency());
        CallContext context = CallContext.within(request.deadline());
        return new AccountWorkers(fanOut, shared, accounts, access.partition(), clock, listener)
                .run(
                        queue,
                        request,
                        context,
                        (account, own) -> ask(account, request.withConcurrency(null), own, context));
    }

    private AccountReport ask(Account account, ScanRequest request, RegionFanOut own, CallContext context) {
        if (!account.isActive()) {
            return AccountReport.notAsked(
                    account,
                    new Failure(
                            Reason.NOT_ASKED, "the account is not active in AWS Organizations: " + account.state()));
        }
        Duration left = context.timeLeft();
        // Zero is no deadline, and the time may have passed since the account was taken.
        return scan(account, request.withDeadline(left.isZero() ? Duration.ofNanos(1) : left), own);
    }

    private AccountReport scan(Account account, ScanRequest request, RegionFanOut own) {
        try (AccountAccess.Connection connection = access.open(account)) {
            BedrockSources opened = connection.sources();
            BedrockSources sources = opened.withIdentity(new NamedAccountIdentity(opened.identity(), account.id()));
            ScanReport report = new CombinedScan(
                            sources, store, own, assembler, freshness, clock, new AccountMemory(), new CatalogMemory())
                    .scan(request, ScanListener.SILENT);
            return report.isCancelled() ? cancelled(account, report) : AccountReport.of(account, report);
        } catch (RuntimeException | LinkageError e) {
            // An adapter's bug in one account must not cost the others.
            return AccountReport.notAsked(account, bug(e));
        }
    }

    private static AccountReport cancelled(Account account, ScanReport report) {
        AccountReport sums = AccountReport.of(account, report);
        Failure failure = new Failure(Reason.CANCELLED, "the scan was cancelled before the account had answered");
        return new AccountReport(
                account, sums.status(), failure, sums.regionsKnown(), sums.totals(), sums.elapsed(), sums.warnings());
    }

    private static @Nullable Failure bug(Throwable failure) {
        return RegionTasks.<String>guarded(() -> {
                    if (failure instanceof LinkageError unlinked) {
                        throw unlinked;
                    }
                    throw (RuntimeException) failure;
                })
                .whyUnknown()
                .orElse(null);
    }
}
