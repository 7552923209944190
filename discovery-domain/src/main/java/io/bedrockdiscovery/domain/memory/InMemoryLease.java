package io.bedrockdiscovery.domain.memory;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store with a lease in memory, for tests of what several processes do. Safe for use by many threads.
 */
public final class InMemoryLease implements RefreshLease {
    private final Clock clock;
    private final DiscoveryStore shared;
    private final Map<Matter, Held> leases = new HashMap<>();
    private final Map<Object, Runnable> followers = new ConcurrentHashMap<>();
    private long version = 1;

    private record Held(String holder, long token, Instant end) {}

    /**
     * Creates a lease over a store that has none.
     *
     * @param clock the clock by which the lease ends
     */
    public InMemoryLease(DiscoveryStore store, Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
        this.shared = new LeasedStore(requireNonNull(store, "store is null"), this, write -> {
            synchronized (this) {
                write.run();
                version++;
            }
            followers.values().forEach(Runnable::run);
        });
    }

    /** Returns the store with this lease. */
    public DiscoveryStore store() {
        return shared;
    }

    @Override
    public synchronized OptionalLong hold(Matter matter, String holder, Duration term) {
        Held held = leases.get(matter);
        long token = 1;
        if (held != null) {
            boolean ended = !clock.instant().isBefore(held.end);
            if (!ended && !held.holder.equals(holder)) {
                return OptionalLong.empty();
            }
            token = ended ? held.token + 1 : held.token;
        }
        leases.put(matter, new Held(holder, token, clock.instant().plus(term)));
        return OptionalLong.of(token);
    }

    @Override
    public synchronized void release(Matter matter, String holder) {
        leases.computeIfPresent(
                matter, (any, held) -> held.holder.equals(holder) ? new Held(holder, held.token, Instant.MIN) : held);
    }

    @Override
    public DiscoveryStore fenced(Matter matter, long token) {
        return new LeasedStore(shared, this, write -> {
            synchronized (this) {
                Optional<Held> valid = Optional.ofNullable(leases.get(matter))
                        .filter(held -> held.token == token && clock.instant().isBefore(held.end));
                if (valid.isEmpty()) {
                    throw new StoreException("Nothing was stored: another process has taken over the refresh.");
                }
                write.run();
            }
        });
    }

    @Override
    public synchronized long version(Owner owner) {
        return version;
    }

    /** Runs the action after each write, also for another owner. */
    @Override
    public Subscription onChange(Owner owner, Runnable action) {
        Object follower = new Object();
        followers.put(follower, action);
        return () -> followers.remove(follower);
    }
}
