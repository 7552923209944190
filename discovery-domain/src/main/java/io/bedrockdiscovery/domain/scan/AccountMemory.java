package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The account that one discovery has worked for. A role gets new keys every hour; until AWS answers otherwise,
 * they count as those of the same account, so that its observations stay in use. Safe for use by many threads.
 */
public final class AccountMemory {
    private final AtomicReference<@Nullable Owner> last = new AtomicReference<>();

    /** Creates a memory that knows no account yet. */
    public AccountMemory() {}

    /** Notes that the credentials carry an account, the store remembers it for them, or AWS has named it. */
    void confirm(Partition partition, String account) {
        last.set(Owner.account(requireNonNull(partition, "partition is null"), account));
    }

    /** Returns the account to presume for credentials whose account is not known. */
    Optional<String> presumed(Partition partition) {
        return Optional.ofNullable(last.get())
                .filter(owner -> owner.partition().equals(partition))
                .map(Owner::key);
    }
}
