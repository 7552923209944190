package io.bedrockdiscovery.domain;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.AccountsListener;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.account.AccountsScan;
import io.bedrockdiscovery.domain.account.AccountsUnknownException;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entry point for many accounts: one scan of all of them, and a {@link BedrockDiscovery} for each, over one store that
 * keeps them apart.
 *
 * <pre>{@code
 * AccountAccess access = aws.accounts(new RolePattern("BedrockReader"), null);
 * AccountsDiscovery accounts = AccountsDiscovery.over(access, source, store);
 * accounts.refresh();
 * String modelId = accounts.account("111122223333").resolve("nova-pro", from("eu-west-1")).orElseThrow().passAsModelId();
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class AccountsDiscovery implements AutoCloseable {
    private final AccountAccess access;
    private final AccountSource source;
    private final DiscoveryStore store;
    private final Clock clock;
    private final AccountsScan scan;
    private final ThreadFanOut fanOut;
    private final Map<String, Opened> opened = new HashMap<>();
    private boolean closed;

    private record Opened(AccountAccess.Connection connection, BedrockDiscovery discovery) {}

    private AccountsDiscovery(
            AccountAccess access, AccountSource source, DiscoveryStore store, AccountStore names, Clock clock) {
        this.access = requireNonNull(access, "access is null");
        this.source = requireNonNull(source, "source is null");
        this.store = requireNonNull(store, "store is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.fanOut = new ThreadFanOut();
        this.scan = new AccountsScan(
                access,
                store,
                names,
                fanOut,
                new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                Freshness.DEFAULT,
                clock);
    }

    /**
     * Returns a discovery of the accounts of a source. Asks nothing yet.
     *
     * @param access opens an account, such as by a role
     * @param source the accounts that there are
     * @param store remembers the answers of each account apart
     */
    public static AccountsDiscovery over(AccountAccess access, AccountSource source, DiscoveryStore store) {
        return over(access, source, store, new InMemoryAccountStore(), Clock.systemUTC());
    }

    /**
     * Returns a discovery as {@link #over(AccountAccess, AccountSource, DiscoveryStore)} does.
     *
     * @param names remembers the names of the accounts, and why some could not be asked; processes whose names are in one
     *     shared store scan together
     * @param clock tells the time
     */
    public static AccountsDiscovery over(
            AccountAccess access, AccountSource source, DiscoveryStore store, AccountStore names, Clock clock) {
        return new AccountsDiscovery(access, source, store, names, clock);
    }

    /**
     * Scans every account for answers that are missing or no longer fresh, within {@link AccountsScan#DEFAULT_DEADLINE}.
     * Blocks. An account that refuses or is suspended costs only itself.
     *
     * @throws AccountsUnknownException if the accounts cannot be listed
     */
    public AccountsReport refresh() {
        return scan(ScanRequest.everywhere().withDeadline(AccountsScan.DEFAULT_DEADLINE), AccountsListener.SILENT);
    }

    /**
     * Scans every account as requested. Blocks.
     *
     * @param request its deadline is that of the whole scan, and its concurrency the number of regions that are called at
     *     once in all the accounts together
     * @throws AccountsUnknownException if the accounts cannot be listed
     */
    public AccountsReport scan(ScanRequest request, AccountsListener listener) {
        List<Account> accounts = source.accounts(CallContext.within(request.deadline()))
                .fold(known -> known.value(), List::<Account>of, failure -> {
                    throw new AccountsUnknownException(failure);
                });
        return scan.scan(accounts, request, listener);
    }

    /**
     * Returns the discovery of one account, whose questions are answered from what is known of it by now and whose refresh
     * asks AWS for it alone. It is the same one each time, until it is closed, and is closed with this one.
     *
     * @throws IllegalArgumentException if {@code id} does not have twelve digits
     * @throws IllegalStateException if this is closed
     */
    public synchronized BedrockDiscovery account(String id) {
        if (closed) {
            throw LiveCatalog.closedException();
        }
        Opened before = opened.get(id);
        if (before != null && before.discovery.readAgain()) {
            return before.discovery;
        }
        if (before != null) {
            before.connection.close();
        }
        Opened now = open(Account.of(id));
        opened.put(id, now);
        return now.discovery;
    }

    private Opened open(Account account) {
        AccountAccess.Connection connection = access.openForQuestions(account);
        return new Opened(
                connection,
                BedrockDiscovery.builder(connection.sources(), store)
                        .account(account.id())
                        .fanOut(fanOut)
                        .clock(clock)
                        .build());
    }

    /** Ends the scans under way. The access and the store stay open; close them afterwards. */
    @Override
    public void close() {
        Closer closer = new Closer();
        closer.add(fanOut);
        synchronized (this) {
            closed = true;
            for (Opened each : opened.values()) {
                closer.add(each.connection);
                closer.add(each.discovery);
            }
            opened.clear();
        }
        closer.close();
    }
}
