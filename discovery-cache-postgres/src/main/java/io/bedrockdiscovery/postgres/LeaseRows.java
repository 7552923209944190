package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.RefreshLease.Subscription;
import io.bedrockdiscovery.domain.port.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The leases in the database, one row each, by the clock of the database.
 *
 * @param notices null where no connection may be kept for them
 * @param views makes the view of the store whose writes a fence checks
 */
record LeaseRows(Database database, @Nullable ChangeNotices notices, Function<Fence, DiscoveryStore> views)
        implements RefreshLease {
    private static final String OF_MATTER = " WHERE partition = ? AND key = ? AND part = ?";

    private static final String IS_ANOTHERS =
            "SELECT 1 FROM refresh_lease" + OF_MATTER + " AND holder <> ? AND ends_at > clock_timestamp()";

    private static final String HOLD = """
            INSERT INTO refresh_lease AS held (partition, key, part, holder, token, ends_at)
            VALUES (?, ?, ?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')
            ON CONFLICT (partition, key, part) DO UPDATE SET
                token = CASE WHEN held.holder = excluded.holder AND held.ends_at > clock_timestamp()
                    THEN held.token ELSE held.token + 1 END,
                holder = excluded.holder,
                ends_at = excluded.ends_at
            WHERE held.holder = excluded.holder OR held.ends_at <= clock_timestamp()
            RETURNING token""";

    @Override
    public OptionalLong hold(Matter matter, String holder, Duration term) {
        Owner owner = matter.owner();
        String partition = owner.partition().id();
        // Those who only wait write nothing, as often as they ask.
        Long another = database.read(
                transaction -> transaction.numberOrNull(IS_ANOTHERS, partition, owner.key(), matter.part(), holder),
                null);
        if (another != null) {
            return OptionalLong.empty();
        }
        Long token = database.write(transaction ->
                transaction.numberOrNull(HOLD, partition, owner.key(), matter.part(), holder, term.toMillis()));
        return token == null ? OptionalLong.empty() : OptionalLong.of(token);
    }

    @Override
    public void release(Matter matter, String holder) {
        Owner owner = matter.owner();
        database.write(transaction -> transaction.update(
                "UPDATE refresh_lease SET ends_at = '-infinity'" + OF_MATTER + " AND holder = ?",
                owner.partition().id(),
                owner.key(),
                matter.part(),
                holder));
    }

    @Override
    public DiscoveryStore fenced(Matter matter, long token) {
        return views.apply(new Fence(matter, token));
    }

    @Override
    public long version(Owner owner) {
        return database.read(transaction -> OwnerRows.version(transaction, owner), 0L);
    }

    @Override
    public Subscription onChange(Owner owner, Runnable action) {
        return notices == null ? RefreshLease.super.onChange(owner, action) : notices.subscribe(owner, action);
    }

    /** The check of each write of a holder. It keeps the lease from others until the write has ended. */
    record Fence(Matter matter, long token) {
        private static final String CHECK =
                "SELECT 1 FROM refresh_lease" + OF_MATTER + " AND token = ? AND ends_at > clock_timestamp() FOR SHARE";

        /**
         * Checks that the lease has not ended.
         *
         * @throws StoreException if it has
         */
        void check(Transaction transaction) throws SQLException {
            @Nullable
            Long held = transaction.numberOrNull(
                    CHECK, matter.owner().partition().id(), matter.owner().key(), matter.part(), token);
            if (held == null) {
                throw new StoreException(
                        "Nothing was stored: this process was held up, and another one has taken over the refresh.");
            }
        }
    }
}
