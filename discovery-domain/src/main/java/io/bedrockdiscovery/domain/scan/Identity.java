package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In whose name a scan runs. AWS is asked for the account only where nothing else tells it. */
final class Identity {
    private final CallerIdentity source;
    private final Caller caller;
    private final Partition partition;
    private final boolean remembered;
    private volatile @Nullable String account;
    private volatile @Nullable String problem = "AWS did not say in time which account this is";

    Identity(CallerIdentity source, GuardedStore store, Caller caller, Partition partition) {
        this.source = source;
        this.caller = caller;
        this.partition = partition;
        String carried = caller.account();
        this.account = carried == null ? store.accountOf(caller.digest()).orElse(null) : carried;
        this.remembered = account != null;
    }

    /** Asks along with the calls of a scan, so that the answer costs no time of its own. */
    void askIn(RegionFanOut.Run run) {
        if (!remembered) {
            run.submit(this::ask);
        }
    }

    /** The account, or the digest of the credentials while nobody knows it. */
    Owner owner() {
        String id = account;
        return id == null ? Owner.digest(partition, caller.digest()) : Owner.account(partition, id);
    }

    /** Keeps a newly learnt account. */
    void rememberIn(GuardedStore store) {
        String id = account;
        if (!remembered && id != null) {
            store.rememberAccount(caller.digest(), id);
        }
    }

    /** Why the account is not known. */
    Optional<String> warning() {
        return account == null ? Optional.ofNullable(problem) : Optional.empty();
    }

    private void ask() {
        Outcome<String> outcome = source.account(partition);
        if (outcome instanceof Outcome.Known<String> known) {
            account = known.value();
        } else if (outcome instanceof Outcome.Unknown<String> unknown
                && unknown.failure().reason() != Reason.CANCELLED) {
            problem = "the account is not known: " + unknown.failure().message();
        }
    }
}
