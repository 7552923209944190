package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The services that sessions share. Those that may open connections or files are supplied when they are first needed.
 *
 * @param discovery a new discovery at each call, because it keeps the catalogue that it saw last
 * @param stores the same store at each call
 * @param filters the same filters at each call
 * @param recent the catalogue that names are completed from
 * @param region the AWS region that the user configured
 * @param environment what the sessions run in
 * @param accounts the services for questions about several accounts
 */
public record SessionServices(
        Supplier<BedrockDiscovery> discovery,
        Supplier<StoreSet> stores,
        Supplier<LoadedFilters> filters,
        SessionMeters meters,
        CompletionCatalog recent,
        Clock clock,
        ConfiguredRegion region,
        SessionEnvironment environment,
        AccountServices accounts) {
    public SessionServices {
        requireNonNull(discovery, "discovery is null");
        requireNonNull(stores, "stores is null");
        requireNonNull(filters, "filters is null");
        requireNonNull(meters, "meters is null");
        requireNonNull(recent, "recent is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(region, "region is null");
        requireNonNull(environment, "environment is null");
        requireNonNull(accounts, "accounts is null");
    }

    /** Creates services that know no accounts but those of the store. */
    public SessionServices(
            Supplier<BedrockDiscovery> discovery,
            Supplier<StoreSet> stores,
            Supplier<LoadedFilters> filters,
            SessionMeters meters,
            CompletionCatalog recent,
            Clock clock,
            ConfiguredRegion region,
            SessionEnvironment environment) {
        this(discovery, stores, filters, meters, recent, clock, region, environment, AccountServices.none(discovery));
    }

    /** Returns these services with another discovery. */
    public SessionServices withDiscovery(Supplier<BedrockDiscovery> other) {
        return new SessionServices(other, stores, filters, meters, recent, clock, region, environment, accounts);
    }

    /** Creates services for a user who configured no region, in a recorded world. */
    public SessionServices(
            Supplier<BedrockDiscovery> discovery,
            Supplier<StoreSet> stores,
            Supplier<LoadedFilters> filters,
            SessionMeters meters,
            CompletionCatalog recent,
            Clock clock) {
        this(discovery, stores, filters, meters, recent, clock, ConfiguredRegion.NONE, SessionEnvironment.RECORDED);
    }
}
