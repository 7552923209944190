package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.shell.command.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** The outside as it is: AWS, the user's cache file, the time. */
final class AwsModule extends AbstractModule {
    private final Setup setup;

    AwsModule(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(Clock.systemUTC());
        bind(Freshness.class).toInstance(Freshness.DEFAULT);
    }

    @Provides
    @Singleton
    AwsBedrock aws(MeterRegistry meters, Closing closing) {
        AwsBedrock aws = AwsBedrock.builder()
                .profileName(setup.profile())
                .meterRegistry(meters)
                .build();
        closing.add(aws::close);
        return aws;
    }

    @Provides
    CallerIdentity identity(AwsBedrock aws) {
        return aws.callerIdentity();
    }

    @Provides
    RegionSource regions(AwsBedrock aws) {
        return aws.regionSource();
    }

    @Provides
    ModelSource models(AwsBedrock aws) {
        return aws.modelSource();
    }

    @Provides
    ProfileSource profiles(AwsBedrock aws) {
        return aws.profileSource();
    }

    @Provides
    AccessSource access(AwsBedrock aws) {
        return aws.accessSource();
    }

    @Provides
    LatencyProbe probe(AwsBedrock aws) {
        return aws.latencyProbe();
    }

    @Provides
    RegionFanOut fanOut(AwsBedrock aws) {
        return aws.fanOut();
    }

    @Provides
    @Singleton
    Stores stores(Clock clock, Closing closing) {
        return StoreOpening.open(setup.cache(), clock, closing);
    }
}
