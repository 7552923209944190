package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.RefreshLease.Matter;
import io.bedrockdiscovery.domain.port.RefreshLease.Subscription;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one process to refresh a store that it shares with others. Asks for the lease again and again; while
 * another process has it, reads what that one has written, as soon as the store tells of it or is asked again. If the
 * store cannot be asked, no process has the turn. Safe for use by many threads.
 */
final class RefreshTurn implements AutoCloseable {
    /** The time after which another process takes the lease of one that hangs. */
    static final Duration TERM = Duration.ofSeconds(10);

    private static final Duration PERIOD = Duration.ofMillis(500);

    /** The time over which the processes of a fleet spread their reading of what all of them were told of at once. */
    private static final Duration SPREAD = Duration.ofMillis(400);

    private static final System.Logger LOG = System.getLogger(RefreshTurn.class.getName());

    private final DiscoveryStore store;
    private final RefreshLease lease;
    private final LiveCatalog live;
    private final RefreshTimer timer;
    private final String holder = UUID.randomUUID().toString();
    private final AtomicBoolean isTold = new AtomicBoolean();
    private Consumer<Boolean> taken = isNew -> {};
    private @Nullable Hold hold;
    private @Nullable Hold last;
    private @Nullable Long seen;
    private @Nullable Following following;
    private boolean failing;
    private boolean closed;

    /** A lease as it was given to this process; without a token where there is nothing to share. */
    private record Hold(Matter matter, @Nullable Long token) {}

    private record Following(Owner owner, Subscription subscription) {}

    RefreshTurn(DiscoveryStore store, RefreshLease lease, LiveCatalog live, RefreshTimer timer) {
        this.store = store;
        this.lease = lease;
        this.live = live;
        this.timer = timer;
    }

    /**
     * Starts to ask for the lease.
     *
     * @param action run each time that the turn has come to this process; told whether another one may have had it meanwhile
     */
    synchronized void start(Consumer<Boolean> action) {
        taken = action;
        timer.schedule(this::tick, Duration.ZERO);
    }

    /** Returns whether it is the turn of this process. */
    synchronized boolean isMine() {
        return hold != null;
    }

    /** Returns the view of the store to write to, which refuses once the turn is over. */
    DiscoveryStore view() {
        Hold now = current();
        if (now == null) {
            throw new IllegalStateException("another process refreshes");
        }
        return now.token == null ? store : lease.fenced(now.matter, now.token);
    }

    /** Leaves the turn to others. */
    @Override
    public void close() {
        Hold left;
        synchronized (this) {
            closed = true;
            left = hold;
            hold = null;
        }
        timer.close();
        follow(null);
        release(left);
    }

    private synchronized @Nullable Hold current() {
        return hold;
    }

    private void tick() {
        try {
            Owner owner = live.owner();
            follow(owner);
            if (!isTold.get()) {
                read(owner);
            }
            ask(new Matter(owner, part()));
            failing = false;
        } catch (RuntimeException | Error e) {
            update(null);
            if (!failing) {
                failing = true;
                LOG.log(System.Logger.Level.WARNING, "no process refreshes while the store cannot be asked", e);
            }
        }
        synchronized (this) {
            if (!closed) {
                timer.schedule(this::tick, PERIOD);
            }
        }
    }

    private void ask(Matter matter) {
        if (matter.owner().isNobody()) {
            // Nothing is kept for missing credentials, and the refresh tells that they are missing.
            update(new Hold(matter, null));
            return;
        }
        OptionalLong token = lease.hold(matter, holder, TERM);
        update(token.isPresent() ? new Hold(matter, token.getAsLong()) : null);
    }

    /** Has the store tell of changes of an owner from now on, instead of those of another one. */
    private synchronized void follow(@Nullable Owner owner) {
        if (following != null && following.owner.equals(owner)) {
            return;
        }
        if (following != null) {
            following.subscription.close();
            following = null;
        }
        if (owner != null && !owner.isNobody() && !closed) {
            following = new Following(owner, lease.onChange(owner, this::told));
        }
    }

    private void told() {
        if (!isTold.getAndSet(true)) {
            long delay = ThreadLocalRandom.current().nextLong(SPREAD.toMillis());
            timer.schedule(this::readChange, Duration.ofMillis(delay));
        }
    }

    private void readChange() {
        isTold.set(false);
        try {
            read(live.owner());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "a change was not read yet", e);
        }
    }

    private void read(Owner owner) {
        if (owner.isNobody()) {
            return;
        }
        long version = lease.version(owner);
        if (seen == null || seen != version) {
            // Read before the load, so that what is written meanwhile is seen next time.
            live.reload();
            seen = version;
        }
    }

    private void update(@Nullable Hold now) {
        boolean begins;
        boolean isNew;
        boolean isLate;
        synchronized (this) {
            isLate = closed;
            isNew = now != null && !now.equals(last);
            begins = now != null && (isNew || hold == null);
            hold = isLate ? null : now;
            last = now == null ? last : now;
        }
        if (isLate) {
            release(now);
        } else if (begins) {
            taken.accept(isNew);
        }
    }

    private void release(@Nullable Hold left) {
        if (left == null || left.token == null) {
            return;
        }
        try {
            lease.release(left.matter, holder);
        } catch (RuntimeException e) {
            // It ends by itself.
            LOG.log(System.Logger.Level.DEBUG, "the lease of a refresh was not released", e);
        }
    }

    private String part() {
        return live.only().stream().map(Region::id).sorted().collect(Collectors.joining(","));
    }
}
