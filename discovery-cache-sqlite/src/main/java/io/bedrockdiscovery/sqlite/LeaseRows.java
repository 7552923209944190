package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The leases in the file, one row each, by the clock of the machine that all its processes share. A lease that ends later than its
 * term allows was given before the clock was set back, and counts as ended. While the file cannot be written, every
 * process has a turn of its own, whose writes fail and tell why: a full disk must not end what AWS can still be asked.
 *
 * @param views makes the view of the store whose writes a fence checks
 */
record LeaseRows(Database database, Function<Fence, DiscoveryStore> views) implements RefreshLease {
    /** The token of a turn where there is no file to share. */
    private static final long UNSHARED = 0;

    private static final String OF_MATTER = " WHERE partition = ?1 AND key = ?2 AND part = ?3";

    /** The condition that a lease has not ended: ?5 is the present, ?6 the end of a lease that begins at present. */
    private static final String LASTS = "ends_at > ?5 AND ends_at <= ?6";

    private static final String FIND = "SELECT holder, token, ends_at FROM refresh_lease" + OF_MATTER + " AND " + LASTS;

    private static final String HOLD = """
            INSERT INTO refresh_lease (partition, key, part, holder, token, ends_at) VALUES (?1, ?2, ?3, ?4, 1, ?6)
            ON CONFLICT (partition, key, part) DO UPDATE SET
                token = CASE WHEN holder = ?4 AND %1$s THEN token ELSE token + 1 END,
                holder = ?4,
                ends_at = ?6
            WHERE holder = ?4 OR NOT (%1$s)
            RETURNING token""".formatted(LASTS);

    /** A lease that lasts. */
    private record Lease(String holder, long token, long endsAt) {
        static Lease read(RowReader row) throws SQLException {
            return new Lease(row.text(), row.number(), row.number());
        }
    }

    @Override
    public OptionalLong hold(Matter matter, String holder, Duration term) {
        try {
            Lease lease = database.read(transaction -> find(transaction, matter, holder, term), null);
            if (lease == null) {
                return take(matter, holder, term);
            }
            if (!lease.holder.equals(holder)) {
                // Those who only wait write nothing, as often as they ask.
                return OptionalLong.empty();
            }
            // Most extensions would be a write to the disk for half a second more.
            Instant early = database.now().plus(term.multipliedBy(4).dividedBy(5));
            return lease.endsAt > EpochNanos.of(early) ? OptionalLong.of(lease.token) : take(matter, holder, term);
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause && SqliteErrors.isBusy(cause)) {
                throw e;
            }
            return OptionalLong.of(UNSHARED);
        }
    }

    private @Nullable Lease find(Transaction transaction, Matter matter, String holder, Duration term)
            throws SQLException {
        return transaction.list(FIND, Lease::read, values(matter, holder, term)).stream()
                .findFirst()
                .orElse(null);
    }

    private OptionalLong take(Matter matter, String holder, Duration term) {
        // The present is read inside the transaction, which may have waited for others.
        Long token = database.write(transaction -> transaction.numberOrNull(HOLD, values(matter, holder, term)));
        return token == null ? OptionalLong.empty() : OptionalLong.of(token);
    }

    private @Nullable Object[] values(Matter matter, String holder, Duration term) {
        Instant now = database.now();
        return new @Nullable Object[] {
            matter.owner().partition().id(),
            matter.owner().key(),
            matter.part(),
            holder,
            EpochNanos.of(now),
            EpochNanos.of(now.plus(term))
        };
    }

    @Override
    public void release(Matter matter, String holder) {
        if (database.exists()) {
            database.write(transaction -> transaction.update(
                    "UPDATE refresh_lease SET ends_at = 0" + OF_MATTER + " AND holder = ?4",
                    matter.owner().partition().id(),
                    matter.owner().key(),
                    matter.part(),
                    holder));
        }
    }

    @Override
    public DiscoveryStore fenced(Matter matter, long token) {
        return views.apply(new Fence(matter, token));
    }

    @Override
    public long version(Owner owner) {
        Long version = database.read(
                transaction -> transaction.numberOrNull(
                        "SELECT version FROM owner WHERE partition = ? AND key = ?",
                        owner.partition().id(),
                        owner.key()),
                null);
        return version == null ? 0 : version;
    }

    /** The check of each write of a holder, in the transaction of that write, which excludes all others. */
    record Fence(Matter matter, long token) {
        private static final String CHECK =
                "SELECT 1 FROM refresh_lease" + OF_MATTER + " AND token = ?4 AND ends_at > ?5";

        /**
         * Checks that the lease has not ended.
         *
         * @throws StoreException if it has
         */
        void check(Transaction transaction, Instant now) throws SQLException {
            if (token == UNSHARED) {
                return;
            }
            Long held = transaction.numberOrNull(
                    CHECK,
                    matter.owner().partition().id(),
                    matter.owner().key(),
                    matter.part(),
                    token,
                    EpochNanos.of(now));
            if (held == null) {
                throw new StoreException(
                        "Nothing was stored: this process was held up, and another one has taken over the refresh.");
            }
        }
    }
}
