package io.bedrockdiscovery.shell.boot;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.application.account.JsonAccountStore;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.session.Surroundings;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.shell.terminal.ChildProcesses;
import jakarta.inject.Provider;
import java.time.Clock;

/** Binds the ports to AWS, the user's cache file and the system's clock. */
final class AwsModule extends AbstractModule {
    private final EnvironmentKey key;

    AwsModule(EnvironmentKey key) {
        this.key = key;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(Clock.systemUTC());
        bind(Freshness.class).toInstance(Freshness.DEFAULT);
    }

    @Provides
    @Singleton
    AwsBedrock aws(SessionMeters meters, Closer closer) {
        // The SDK waits for a credential_process, and a signal ends this process without closing the adapter.
        closer.add(ChildProcesses.endWithThisProcess());
        return closer.add(AwsBedrock.builder()
                .profileName(key.profile())
                .meterRegistryFrom(meters::registry)
                .build());
    }

    @Provides
    @Singleton
    BedrockSources sources(AwsBedrock aws) {
        return aws.sources();
    }

    /** Opens AWS's adapter only when the region is asked for. */
    @Provides
    @Singleton
    ConfiguredRegion region(Provider<AwsBedrock> aws) {
        return () -> aws.get().configuredRegion();
    }

    @Provides
    @Singleton
    Surroundings surroundings(Provider<AwsBedrock> aws) {
        return new Surroundings(
                () -> aws.get().sources(),
                () -> aws.get().healthChecks(),
                (role, externalId) -> aws.get().accounts(role, externalId));
    }

    /** The names of accounts are in the shared store where there is one, else beside the cache file. */
    @Provides
    @Singleton
    AccountStore accounts(Provider<SharedStore> shared) {
        if (key.store() != null) {
            return shared.get().accounts();
        }
        return new JsonAccountStore(key.cache().resolveSibling(key.cache().getFileName() + ".accounts.json"));
    }

    @Provides
    @Singleton
    RegionFanOut fanOut(Closer closer) {
        return closer.add(new ThreadFanOut());
    }

    /** Opens the shared store, which is only asked for where one is named. */
    @Provides
    @Singleton
    SharedStore shared(Closer closer) {
        return SharedStoreOpening.open(requireNonNull(key.store(), "no store is named"), closer);
    }

    @Provides
    @Singleton
    StoreSet stores(Provider<SharedStore> shared, Closer closer) {
        if (key.store() != null) {
            return shared.get().stores();
        }
        return key.cacheIsNamed()
                ? StoreOpening.openNamed(key.cache(), closer)
                : StoreOpening.open(key.cache(), closer);
    }
}
