package io.bedrockdiscovery.domain;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.NamedAccountIdentity;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.CatalogMemory;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BedrockDiscovery}. Not safe for use by many threads. */
public final class BedrockDiscoveryBuilder {
    private final BedrockSources sources;
    private @Nullable String account;
    private Duration deadline = ScanRequest.DEFAULT_DEADLINE;
    private @Nullable Integer concurrency;
    final DiscoveryStore store;
    ProfileAssociation association = new ArnAssociation();
    Freshness freshness = Freshness.DEFAULT;
    Clock clock = Clock.systemUTC();

    CatalogMemory memory = new CatalogMemory();
    Set<Region> regions = Set.of();
    ScanListener listener = ScanListener.SILENT;

    @Nullable
    RegionFanOut fanOut;

    @Nullable
    RefreshTimer timer;

    @Nullable
    RefreshTimer turns;

    BedrockDiscoveryBuilder(BedrockSources sources, DiscoveryStore store) {
        this.sources = requireNonNull(sources, "sources is null");
        this.store = requireNonNull(store, "store is null");
    }

    /** Sets the times for which observations count as fresh; {@link Freshness#DEFAULT} if not set. */
    public BedrockDiscoveryBuilder freshness(Freshness times) {
        this.freshness = requireNonNull(times, "times is null");
        return this;
    }

    /** Sets the clock; the system's if not set. */
    public BedrockDiscoveryBuilder clock(Clock source) {
        this.clock = requireNonNull(source, "source is null");
        return this;
    }

    /**
     * Sets the memory of what was read from the store; one of its own if not set. Discoveries of the same store, association
     * and freshness may share one, so that only the first of them reads the store until the next write.
     */
    public BedrockDiscoveryBuilder memory(CatalogMemory shared) {
        this.memory = requireNonNull(shared, "shared is null");
        return this;
    }

    /** Sets the rule that associates profiles with models; {@link ArnAssociation} if not set. */
    public BedrockDiscoveryBuilder association(ProfileAssociation rule) {
        this.association = requireNonNull(rule, "rule is null");
        return this;
    }

    /**
     * Sets the fan-out that runs the calls, which stays open when the discovery is closed. A discovery without one
     * has threads of its own, {@value ThreadFanOut#DEFAULT_CONCURRENCY} regions at once.
     */
    public BedrockDiscoveryBuilder fanOut(RegionFanOut runner) {
        this.fanOut = requireNonNull(runner, "runner is null");
        return this;
    }

    /**
     * Names the account, so that AWS is never asked for it and what is known of it survives every change of keys.
     * Credentials that carry another account are refused.
     *
     * @param id the twelve-digit account id; null, the default, for the account that the credentials carry, the store
     *     remembers for them or STS names
     * @throws IllegalArgumentException if {@code id} is not a twelve-digit number
     */
    public BedrockDiscoveryBuilder account(@Nullable String id) {
        if (id != null && !Account.isId(id)) {
            throw new IllegalArgumentException("the account is " + SafeText.of(id) + ", but must have twelve digits");
        }
        this.account = id;
        return this;
    }

    /**
     * Restricts the discovery to regions: no other one is called, and answers name no other one, except as a place where
     * a call may run. A scan whose request names regions is free to call these.
     *
     * @param some the regions; every region if empty, the default
     */
    public BedrockDiscoveryBuilder regions(Collection<Region> some) {
        this.regions = Set.copyOf(some);
        return this;
    }

    /**
     * Sets the time that a refresh may take; 30 seconds by default.
     *
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public BedrockDiscoveryBuilder deadline(Duration limit) {
        this.deadline = ScanRequest.everywhere().withDeadline(limit).deadline();
        return this;
    }

    /**
     * Sets the number of regions that a refresh calls at once; {@value ThreadFanOut#DEFAULT_CONCURRENCY} by default, or
     * that of {@link #fanOut}.
     *
     * @throws IllegalArgumentException if {@code regionsAtOnce} is less than 1
     */
    public BedrockDiscoveryBuilder concurrency(int regionsAtOnce) {
        this.concurrency =
                ScanRequest.everywhere().withConcurrency(regionsAtOnce).concurrency();
        return this;
    }

    /** Sets the listener of refreshes, for progress and metrics; silent by default. */
    public BedrockDiscoveryBuilder listener(ScanListener follower) {
        this.listener = requireNonNull(follower, "follower is null");
        return this;
    }

    /** Sets the timer of periodic refreshes, which is closed with the discovery; one over a thread by default. */
    BedrockDiscoveryBuilder timer(RefreshTimer starter) {
        this.timer = requireNonNull(starter, "starter is null");
        return this;
    }

    /** Sets the timer that asks for the lease of a shared store, which is closed with the discovery; one over a thread by default. */
    BedrockDiscoveryBuilder turns(RefreshTimer asker) {
        this.turns = requireNonNull(asker, "asker is null");
        return this;
    }

    BedrockSources sources() {
        return account == null ? sources : sources.withIdentity(new NamedAccountIdentity(sources.identity(), account));
    }

    ScanRequest request() {
        return ScanRequest.everywhere().withOnly(regions).withDeadline(deadline).withConcurrency(concurrency);
    }

    /** Builds the discovery. Asks nothing yet. */
    public BedrockDiscovery build() {
        return new BedrockDiscovery(this);
    }
}
