package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;

/** An environment of fakes over a world, at a time that stands still, whose parts can be told to fail. */
public final class FakeEnvironment implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final MutableClock clock;
    private final FakeSources sources;
    private final ThreadFanOut fanOut = new ThreadFanOut();
    private final SessionServices services;

    private FakeEnvironment(FakeSources sources, StoreSet stores, MutableClock clock) {
        this.sources = sources;
        this.clock = clock;
        this.services = new SessionServices(
                () -> BedrockDiscovery.builder(sources.sources(), stores.store())
                        .clock(clock)
                        .freshness(Freshness.DEFAULT)
                        .fanOut(fanOut)
                        .build(),
                () -> stores,
                () -> new LoadedFilters(FilterRegistry.withBuiltIns(List.of()), List.of()),
                SessionMeters.in(SimpleMeterRegistry::new),
                new CompletionCatalog(),
                clock);
    }

    /** Returns an environment over a world with a store in memory. */
    public static FakeEnvironment of(World world) {
        return of(world, new InMemoryStore());
    }

    /** Returns an environment over a world with a store. */
    public static FakeEnvironment of(World world, DiscoveryStore store) {
        return of(world, store, new MutableClock(NOW));
    }

    /** Returns an environment over a world with a store, at the time of a clock. */
    public static FakeEnvironment of(World world, DiscoveryStore store, MutableClock clock) {
        return new FakeEnvironment(FakeSources.of(world), new StoreSet(store, List::of, null), clock);
    }

    /** Returns an environment over a world with a store that has something to tell. */
    public static FakeEnvironment of(World world, StoreSet stores) {
        return new FakeEnvironment(FakeSources.of(world), stores, new MutableClock(NOW));
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

    /** Returns a runner of lines in this environment. */
    public CommandRunner runner() {
        return new CommandRunner(options -> services);
    }

    /** Runs a line whose words are separated by single blanks, in front of a pipe. */
    public CommandResult run(String line) {
        return runner().run(line);
    }

    /** Makes all credentials invalid. */
    public FakeEnvironment withoutCredentials() {
        sources.identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        return this;
    }

    /** Makes EC2 refuse to list the regions. */
    public FakeEnvironment withRegionsUnlisted() {
        sources.regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        return this;
    }

    /** Sets the behaviour of a region's list of models. */
    public FakeEnvironment withModels(String region, Behaviour behaviour) {
        sources.models().behave(new Region(region), behaviour);
        return this;
    }

    /** Sets the behaviour of a region's lists of profiles. */
    public FakeEnvironment withProfiles(String region, Behaviour behaviour) {
        sources.profiles().behave(new Region(region), ProfileType.SYSTEM_DEFINED, behaviour);
        sources.profiles().behave(new Region(region), ProfileType.APPLICATION, behaviour);
        return this;
    }

    /** Makes all lists of a region fail. */
    public FakeEnvironment failing(String region, Reason reason) {
        return withModels(region, Behaviour.failing(reason)).withProfiles(region, Behaviour.failing(reason));
    }

    /** Returns the number of calls that list regions, models or profiles. */
    public int calls() {
        return sources.regions().calls() + sources.listCalls();
    }

    @Override
    public void close() {
        fanOut.close();
    }
}
