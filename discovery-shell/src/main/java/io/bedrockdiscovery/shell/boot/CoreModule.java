package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileAssociation;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.shell.command.Discovery;
import io.bedrockdiscovery.shell.command.FilterStock;
import io.bedrockdiscovery.shell.command.Filters;
import io.bedrockdiscovery.shell.command.Glance;
import io.bedrockdiscovery.shell.command.Knowledge;
import io.bedrockdiscovery.shell.command.OpenStore;
import io.bedrockdiscovery.shell.command.Recent;
import io.bedrockdiscovery.shell.command.ScanMeters;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.command.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Provider;
import java.lang.reflect.Constructor;
import java.time.Clock;

/** Everything that is the same on every outside: queries, commands, and what they share. */
final class CoreModule extends AbstractModule {
    private final ScanWatch watch;
    private final Closing closing;

    CoreModule(ScanWatch watch, Closing closing) {
        this.watch = watch;
        this.closing = closing;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().requireAtInjectOnConstructors();
        binder().disableCircularProxies();
        bind(ScanWatch.class).toInstance(watch);
        bind(Closing.class).toInstance(closing);
        bind(ProfileAssociation.class).toInstance(new ArnAssociation());
        bind(Recent.class).toInstance(new Recent());
        install(new QuestionsModule());
        Discovery.parts().forEach(this::bindToItsConstructor);
    }

    @Provides
    @Singleton
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Provides
    @Singleton
    DiscoveryPorts ports(
            CallerIdentity identity,
            RegionSource regions,
            ModelSource models,
            ProfileSource profiles,
            ProfileAssociation association,
            RegionFanOut fanOut,
            Stores stores) {
        return new DiscoveryPorts(
                identity, regions, models, profiles, association, fanOut, stores.catalog(), stores.latencies());
    }

    /** A new one each time: it keeps what it saw last, and others may have seen more since. */
    @Provides
    ModelDiscovery discovery(DiscoveryPorts ports, Freshness freshness, Clock clock) {
        return ModelDiscovery.over(ports)
                .freshness(freshness)
                .clock(clock)
                .scanOnStart(false)
                .build();
    }

    @Provides
    Knowledge knowledge(
            Provider<ModelDiscovery> discovery,
            Provider<Stores> stores,
            ScanWatch scans,
            Recent recent,
            MeterRegistry meters) {
        return new Knowledge(discovery::get, stores::get, scans, recent, new ScanMeters(meters));
    }

    @Provides
    Glance glance(Provider<ModelDiscovery> discovery, Recent recent) {
        return new Glance(discovery::get, recent);
    }

    @Provides
    OpenStore store(Provider<Stores> stores) {
        return new OpenStore(stores::get);
    }

    @Provides
    Filters filters(Provider<FilterStock> stock) {
        return new Filters(stock::get);
    }

    @SuppressWarnings("unchecked")
    private <T> void bindToItsConstructor(Class<T> part) {
        bind(part).toConstructor((Constructor<T>) part.getDeclaredConstructors()[0]);
    }
}
