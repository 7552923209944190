package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a scan's observations: the account, if the credentials carry it, the store remembers it or AWS names it;
 * else the account that this discovery has worked for before; else the digest of the credentials. Safe for use by many threads.
 */
final class ScanOwner {
    private final CallerIdentity source;
    private final Caller caller;
    private final Partition partition;
    private final AccountMemory memory;
    private final boolean remembered;
    private final @Nullable String presumed;
    private volatile @Nullable String account;
    private volatile String problem = "AWS did not tell in time which account this is";

    ScanOwner(CallerIdentity source, BestEffortStore store, AccountMemory memory, Caller caller, Partition partition) {
        this.source = source;
        this.memory = memory;
        this.caller = caller;
        this.partition = partition;
        String carried = caller.account();
        this.account = carried == null ? store.accountOf(caller.digest()).orElse(null) : carried;
        this.remembered = account != null;
        this.presumed = remembered ? null : memory.presumed(partition).orElse(null);
        confirm();
    }

    /** Returns whether AWS must be asked for the account. */
    boolean mustAsk() {
        return !remembered;
    }

    /** Asks AWS for the account. Blocks. */
    void ask(CallContext context) {
        Outcome<String> outcome = RegionTasks.guarded(() -> source.account(partition, context));
        if (outcome instanceof Outcome.Known<String> known) {
            account = known.value();
            confirm();
        } else if (outcome instanceof Outcome.Unknown<String> unknown
                && unknown.failure().reason() != Reason.CANCELLED) {
            problem = "the account is not known: " + unknown.failure().message();
        }
    }

    private void confirm() {
        String id = account;
        if (id != null) {
            memory.confirm(partition, id);
        }
    }

    /** Returns whether AWS has named another account than the one that was presumed. */
    boolean isContradicted() {
        return presumed != null && account != null && !presumed.equals(account);
    }

    /**
     * Returns the account, or the one that is presumed; the digest of the credentials while there is neither.
     */
    Owner owner() {
        String id = account == null ? presumed : account;
        return id == null ? Owner.digest(partition, caller.digest()) : Owner.account(partition, id);
    }

    /** Remembers a newly learnt account. */
    void rememberIn(BestEffortStore store) {
        String id = account;
        if (!remembered && id != null) {
            store.rememberAccount(caller.digest(), id);
        }
    }

    /** Returns the reason why the account is not known, or not confirmed; empty where it is. */
    Optional<String> warning() {
        if (account != null) {
            return Optional.empty();
        }
        return Optional.of(
                presumed == null
                        ? problem
                        : problem + "; the new credentials are taken to be of the same account, " + presumed);
    }
}
