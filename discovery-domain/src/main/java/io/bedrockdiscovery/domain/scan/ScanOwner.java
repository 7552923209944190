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
 * else the digest of the credentials. Safe for use by many threads.
 */
final class ScanOwner {
    private final CallerIdentity source;
    private final Caller caller;
    private final Partition partition;
    private final boolean remembered;
    private volatile @Nullable String account;
    private volatile @Nullable String problem = "AWS did not tell in time which account this is";

    ScanOwner(CallerIdentity source, BestEffortStore store, Caller caller, Partition partition) {
        this.source = source;
        this.caller = caller;
        this.partition = partition;
        String carried = caller.account();
        this.account = carried == null ? store.accountOf(caller.digest()).orElse(null) : carried;
        this.remembered = account != null;
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
        } else if (outcome instanceof Outcome.Unknown<String> unknown
                && unknown.failure().reason() != Reason.CANCELLED) {
            problem = "the account is not known: " + unknown.failure().message();
        }
    }

    /** Returns the account, or the digest of the credentials while the account is not known. */
    Owner owner() {
        String id = account;
        return id == null ? Owner.digest(partition, caller.digest()) : Owner.account(partition, id);
    }

    /** Remembers a newly learnt account. */
    void rememberIn(BestEffortStore store) {
        String id = account;
        if (!remembered && id != null) {
            store.rememberAccount(caller.digest(), id);
        }
    }

    /** Returns the reason why the account is not known; empty where it is. */
    Optional<String> warning() {
        return account == null ? Optional.ofNullable(problem) : Optional.empty();
    }
}
