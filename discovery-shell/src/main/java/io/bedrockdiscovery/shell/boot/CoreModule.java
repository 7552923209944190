package io.bedrockdiscovery.shell.boot;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.ProvisionException;
import io.bedrockdiscovery.application.session.AccountServices;
import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Binds what is the same in every environment: the discovery, the filters and the services of sessions. */
final class CoreModule implements Module {
    private final EnvironmentKey key;
    private final Supplier<SessionMeters> meters;
    private final Closer closer;

    CoreModule(EnvironmentKey key, Supplier<SessionMeters> meters, Closer closer) {
        this.key = key;
        this.meters = meters;
        this.closer = closer;
    }

    @Override
    public void configure(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireExactBindingAnnotations();
        binder.requireAtInjectOnConstructors();
        binder.disableCircularProxies();
        LazyBindings bindings = new LazyBindings(binder);
        bindings.bound(Closer.class, closer);
        bindings.one(CompletionCatalog.class, CompletionCatalog::new);
        bindings.one(CatalogMemory.class, CatalogMemory::new);
        bindings.one(SessionMeters.class, meters);
        bindings.one(LoadedFilters.class, this::filters);
        bindDiscovery(bindings);
        bindServices(bindings);
    }

    private LoadedFilters filters() {
        List<String> problems = new ArrayList<>();
        FilterRegistry registry = FilterRegistry.withBuiltIns(SupportedModels.read(key.settings(), problems::add));
        problems.addAll(PluginJars.load(key.plugins(), registry));
        return new LoadedFilters(registry, problems);
    }

    private void bindDiscovery(LazyBindings bindings) {
        Provider<BedrockSources> sources = bindings.provider(BedrockSources.class);
        Provider<StoreSet> stores = bindings.provider(StoreSet.class);
        Provider<RegionFanOut> fanOut = bindings.provider(RegionFanOut.class);
        Provider<Freshness> freshness = bindings.provider(Freshness.class);
        Provider<Clock> clock = bindings.provider(Clock.class);
        Provider<CatalogMemory> memory = bindings.provider(CatalogMemory.class);
        // A new one each time, because it keeps the last catalogue that it saw, and other processes may have scanned.
        bindings.another(
                BedrockDiscovery.class,
                () -> BedrockDiscovery.builder(sources.get(), stores.get().store())
                        .fanOut(fanOut.get())
                        .freshness(freshness.get())
                        .clock(clock.get())
                        .memory(memory.get())
                        .build());
    }

    private void bindServices(LazyBindings bindings) {
        Provider<BedrockDiscovery> discovery = bindings.provider(BedrockDiscovery.class);
        Provider<StoreSet> stores = bindings.provider(StoreSet.class);
        Provider<LoadedFilters> filters = bindings.provider(LoadedFilters.class);
        Provider<SessionMeters> meters = bindings.provider(SessionMeters.class);
        Provider<CompletionCatalog> recent = bindings.provider(CompletionCatalog.class);
        Provider<Clock> clock = bindings.provider(Clock.class);
        Provider<ConfiguredRegion> region = bindings.provider(ConfiguredRegion.class);
        Provider<SessionEnvironment> environment = bindings.provider(SessionEnvironment.class);
        Provider<AccountStore> accounts = bindings.provider(AccountStore.class);
        Provider<BedrockSources> sources = bindings.provider(BedrockSources.class);
        Provider<Freshness> freshness = bindings.provider(Freshness.class);
        bindings.one(
                SessionServices.class,
                () -> new SessionServices(
                        () -> provided(discovery),
                        () -> provided(stores),
                        filters::get,
                        meters.get(),
                        recent.get(),
                        clock.get(),
                        region.get(),
                        environment.get().with(List.of(new TerminalCheck(System::getenv), new VersionCheck())),
                        new AccountServices(
                                () -> provided(accounts),
                                environment.get().accounts(),
                                () -> closer.add(new ThreadFanOut()),
                                freshness.get(),
                                owner -> stored(owner, sources, stores, freshness.get(), clock.get()))));
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
