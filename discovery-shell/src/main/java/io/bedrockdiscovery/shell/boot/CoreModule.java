package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.ProvisionException;
import com.google.inject.Singleton;
import io.bedrockdiscovery.application.session.AccountServices;
import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.session.Surroundings;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.StoredAccountIdentity;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.scan.CatalogMemory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Provider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Binds what is the same in every environment: the discovery, the filters and the services of sessions. */
final class CoreModule extends AbstractModule {
    private final EnvironmentKey key;
    private final Closer closer;

    CoreModule(EnvironmentKey key, Closer closer) {
        this.key = key;
        this.closer = closer;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().requireAtInjectOnConstructors();
        binder().disableCircularProxies();
        bind(Closer.class).toInstance(closer);
        bind(CompletionCatalog.class).toInstance(new CompletionCatalog());
        bind(CatalogMemory.class).toInstance(new CatalogMemory());
    }

    @Provides
    @Singleton
    SessionMeters meters() {
        return new SessionMeters(SimpleMeterRegistry::new);
    }

    /** A new one each time, because it keeps the catalogue that it saw last, and other processes may have scanned since. */
    @Provides
    BedrockDiscovery discovery(
            BedrockSources sources,
            StoreSet stores,
            RegionFanOut fanOut,
            Freshness freshness,
            Clock clock,
            CatalogMemory memory) {
        return BedrockDiscovery.builder(sources, stores.store())
                .fanOut(fanOut)
                .freshness(freshness)
                .clock(clock)
                .memory(memory)
                .build();
    }

    @Provides
    @Singleton
    LoadedFilters filters() {
        List<String> problems = new ArrayList<>();
        FilterRegistry registry = FilterRegistry.withBuiltIns(SupportedModels.read(key.settings(), problems::add));
        problems.addAll(PluginJars.load(key.plugins(), registry));
        return new LoadedFilters(registry, problems);
    }

    @Provides
    @Singleton
    SessionServices services(
            Provider<BedrockDiscovery> discovery,
            Provider<StoreSet> stores,
            Provider<LoadedFilters> filters,
            SessionMeters meters,
            CompletionCatalog recent,
            Clock clock,
            ConfiguredRegion region,
            Surroundings surroundings,
            Provider<AccountStore> accounts,
            Provider<BedrockSources> sources,
            Freshness freshness) {
        return new SessionServices(
                () -> provided(discovery),
                () -> provided(stores),
                filters::get,
                meters,
                recent,
                clock,
                region,
                surroundings.with(List.of(new TerminalCheck(System::getenv), new VersionCheck())),
                new AccountServices(
                        () -> provided(accounts),
                        surroundings.accounts(),
                        () -> closer.add(new ThreadFanOut()),
                        freshness,
                        owner -> stored(owner, sources, stores, freshness, clock)));
    }

    /** Returns a discovery over what is cached of an account, which asks nothing. */
    private static BedrockDiscovery stored(
            Owner owner,
            Provider<BedrockSources> sources,
            Provider<StoreSet> stores,
            Freshness freshness,
            Clock clock) {
        return BedrockDiscovery.builder(
                        sources.get().withIdentity(new StoredAccountIdentity(owner)),
                        provided(stores).store())
                .fanOut(new DirectFanOut())
                .freshness(freshness)
                .clock(clock)
                .build();
    }

    /** Returns what a provider makes; its own reason why there is no answer leaves it unwrapped. */
    private static <T> T provided(Provider<T> provider) {
        try {
            return provider.get();
        } catch (ProvisionException e) {
            if (e.getCause() instanceof NoAnswerException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
