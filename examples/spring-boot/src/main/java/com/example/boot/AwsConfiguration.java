package com.example.boot;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Asks AWS, and keeps the answers in a file. Tests have sources and a store of their own. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class AwsConfiguration {
    /** Counts its calls, retries and throttles in the registry of the application. */
    @Bean
    AwsBedrock awsBedrock(MeterRegistry meters) {
        return AwsBedrock.builder().meterRegistry(meters).build();
    }

    @Bean
    BedrockSources bedrockSources(AwsBedrock aws) {
        return aws.sources();
    }

    @Bean
    DiscoveryStore discoveryStore(@Value("${bedrock.cache:bedrock.db}") Path file) {
        return SqliteStore.open(file);
    }
}
