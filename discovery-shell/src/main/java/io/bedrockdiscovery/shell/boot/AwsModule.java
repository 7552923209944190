package io.bedrockdiscovery.shell.boot;

import static java.util.Objects.requireNonNull;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import io.bedrockdiscovery.application.account.JsonAccountStore;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.AwsBedrockBuilder;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.shell.terminal.ChildProcesses;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;

/** Binds the ports to AWS, the user's cache file and the system's clock. */
final class AwsModule implements Module {
    private final EnvironmentKey key;

    AwsModule(EnvironmentKey key) {
        this.key = key;
    }

    @Override
    public void configure(Binder binder) {
        LazyBindings bindings = new LazyBindings(binder);
        bindings.bound(Clock.class, Clock.systemUTC());
        bindings.bound(Freshness.class, Freshness.DEFAULT);
        Provider<Closer> closer = bindings.provider(Closer.class);
        Provider<SessionMeters> meters = bindings.provider(SessionMeters.class);
        Provider<AwsBedrock> aws = bindings.provider(AwsBedrock.class);
        Provider<SharedStore> shared = bindings.provider(SharedStore.class);
        bindings.one(AwsBedrock.class, () -> aws(meters.get(), closer.get()));
        bindings.one(BedrockSources.class, () -> aws.get().sources());
        // AWS's adapter is opened only when the region is asked for.
        bindings.bound(ConfiguredRegion.class, () -> aws.get().configuredRegion());
        bindings.bound(
                SessionEnvironment.class,
                new SessionEnvironment(
                        () -> aws.get().sources(),
                        () -> aws.get().healthChecks(),
                        (role, externalId) -> aws.get().accounts(role, externalId)));
        bindings.one(RegionFanOut.class, () -> closer.get().add(new ThreadFanOut()));
        // It is only asked for where one is named.
        bindings.one(
                SharedStore.class,
                () -> SharedStoreOpening.open(requireNonNull(key.store(), "no store is named"), closer.get()));
        bindings.one(AccountStore.class, () -> accounts(shared));
        bindings.one(StoreSet.class, () -> stores(shared, closer.get()));
    }

    private AwsBedrock aws(SessionMeters meters, Closer closer) {
        // The SDK waits for a credential_process, and a signal ends this process without closing the adapter.
        closer.add(ChildProcesses.endWithThisProcess());
        AwsBedrockBuilder builder = AwsBedrock.builder().profileName(key.profile());
        Supplier<MeterRegistry> registry = meters.registry();
        if (registry != null) {
            builder.meterRegistryFrom(registry);
        }
        return closer.add(builder.build());
    }

    /** The names of accounts are in the shared store where there is one, else in a file next to the cache. */
    private AccountStore accounts(Provider<SharedStore> shared) {
        if (key.store() != null) {
            return shared.get().accounts();
        }
        return new JsonAccountStore(key.cache().resolveSibling(key.cache().getFileName() + ".accounts.json"));
    }

    private StoreSet stores(Provider<SharedStore> shared, Closer closer) {
        if (key.store() != null) {
            return shared.get().stores();
        }
        return key.cacheIsNamed()
                ? StoreOpening.openNamed(key.cache(), closer)
                : StoreOpening.open(key.cache(), closer);
    }
}
