package io.bedrockdiscovery.application.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bedrockdiscovery.application.session.AccountServices;
import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.StoredAccountIdentity;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes sessions over fakes of AWS and one store, at a time that stands still until it is moved. */
public final class FakeSessions {
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final MutableClock clock = new MutableClock(NOW);
    private final FakeSources sources;
    private final SessionServices services;

    private FakeSessions(FakeSources sources, StoreSet stores, Supplier<LoadedFilters> filters) {
        this.sources = sources;
        this.services = new SessionServices(
                () -> BedrockDiscovery.builder(sources.sources(), stores.store())
                        .clock(clock)
                        .fanOut(new DirectFanOut())
                        .build(),
                () -> stores,
                filters,
                SessionMeters.in(SimpleMeterRegistry::new),
                new CompletionCatalog(),
                clock);
    }

    /** Returns sessions over a world, with a store in memory and the built-in filters. */
    public static FakeSessions of(World world) {
        return of(world, new StoreSet(new InMemoryStore(), List::of, null));
    }

    /** Returns sessions over a world and a store, with the built-in filters. */
    public static FakeSessions of(World world, StoreSet stores) {
        return of(world, stores, () -> new LoadedFilters(FilterRegistry.withBuiltIns(List.of()), List.of()));
    }

    /** Returns sessions over a world and a store, with filters of the test's own. */
    public static FakeSessions of(World world, StoreSet stores, Supplier<LoadedFilters> filters) {
        return new FakeSessions(FakeSources.of(world), stores, filters);
    }

    public MutableClock clock() {
        return clock;
    }

    public FakeSources sources() {
        return sources;
    }

    public SessionServices services() {
        return services;
    }

    /** Returns the number of calls that list regions, models or profiles. */
    public int calls() {
        return sources.regions().calls() + sources.listCalls();
    }

    /** Returns a session that scans what is missing. */
    public Session scanning() {
        return new Session(services, false, false, ScanMonitor.NONE);
    }

    /** Returns a session of a user who configured an AWS region. */
    public Session configured(String regionId) {
        SessionServices with = new SessionServices(
                services.discovery(),
                services.stores(),
                services.filters(),
                services.meters(),
                services.recent(),
                services.clock(),
                () -> Optional.of(new Region(regionId)),
                services.environment());
        return new Session(with, false, false, ScanMonitor.NONE);
    }

    /** Returns a session that asks AWS from a configured region, with checks of what is around it. */
    public Session live(String regionId, HealthCheck... checks) {
        SessionServices with = new SessionServices(
                services.discovery(),
                services.stores(),
                services.filters(),
                services.meters(),
                services.recent(),
                services.clock(),
                () -> Optional.of(new Region(regionId)),
                new SessionEnvironment(sources::sources, () -> List.of(checks)));
        return new Session(with, false, false, ScanMonitor.NONE);
    }

    /** Returns a session that asks AWS, and can open further accounts. */
    public Session withAccounts(AccountAccess access, AccountStore names) {
        return new Session(servicesWithAccounts(access, names), false, false, ScanMonitor.NONE);
    }

    /** Returns services that ask AWS, and can open further accounts. */
    public SessionServices servicesWithAccounts(AccountAccess access, AccountStore names) {
        return new SessionServices(
                services.discovery(),
                services.stores(),
                services.filters(),
                services.meters(),
                services.recent(),
                services.clock(),
                services.region(),
                new SessionEnvironment(sources::sources, List::of, (role, externalId) -> access),
                new AccountServices(
                        () -> names,
                        (role, externalId) -> access,
                        ThreadFanOut::new,
                        Freshness.DEFAULT,
                        owner -> BedrockDiscovery.builder(
                                        sources.sources().withIdentity(new StoredAccountIdentity(owner)),
                                        services.stores().get().store())
                                .clock(clock)
                                .fanOut(new DirectFanOut())
                                .build()));
    }

    /** Returns a session that reads the store only. */
    public Session cached() {
        return new Session(services, true, false, ScanMonitor.NONE);
    }

    /** Asks a question in a session of its own that scans what is missing. */
    public Response ask(Question question) {
        return scanning().ask(question);
    }

    /** Asks a question in a session of its own that reads the store only. */
    public Response askCached(Question question) {
        return cached().ask(question);
    }

    /** Returns the exception by which a question ends that has no answer. */
    public NoAnswerException refusal(Question question) {
        return refusal(scanning(), question);
    }

    /** Returns the exception by which a question ends in a session. */
    public static NoAnswerException refusal(Session session, Question question) {
        return catchThrowableOfType(NoAnswerException.class, () -> session.ask(question));
    }
}
