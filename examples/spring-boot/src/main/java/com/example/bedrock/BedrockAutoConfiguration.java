package com.example.bedrock;

import io.bedrockdiscovery.aws.DiscoveryMetrics;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.DiscoveryHealth;
import io.bedrockdiscovery.domain.health.Health.State;
import io.bedrockdiscovery.domain.route.Resolution;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Turns the name and the residency of a model into the id and the region to call it with. It is a bean and no property, so
 * that it is made with the discovery of the application, and before each bean that takes it.
 */
@AutoConfiguration
@ConditionalOnBean(BedrockDiscovery.class)
@EnableConfigurationProperties(BedrockModelProperties.class)
public class BedrockAutoConfiguration {
    /** Answers from the store where that knows the model; else waits for AWS. A start without the model makes no sense. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("app.bedrock.model")
    BedrockModel bedrockModel(BedrockDiscovery discovery, BedrockModelProperties properties) {
        Resolution resolution = discovery.resolve(properties.model(), properties.criteria());
        if (resolution.route().isEmpty()) {
            discovery.refresh();
            resolution = discovery.resolve(properties.model(), properties.criteria());
        }
        return new BedrockModel(
                resolution.orElseThrow().passAsModelId(), resolution.region().id());
    }

    /** Measures the discovery, and the days that the model has left. */
    @Bean
    @ConditionalOnMissingBean
    DiscoveryMetrics discoveryMetrics(BedrockDiscovery discovery, BedrockModelProperties properties) {
        return DiscoveryMetrics.of(discovery, properties.byName());
    }

    /** Out of service until a model is known, up from then on; the details tell what is unknown. */
    @Bean("bedrock")
    @ConditionalOnMissingBean(name = "bedrock")
    HealthIndicator bedrockHealth(BedrockDiscovery discovery) {
        DiscoveryHealth check = new DiscoveryHealth(discovery);
        return () -> {
            var health = check.check();
            boolean up = health.state() == State.OK || health.state() == State.WARNING;
            return (up ? Health.up() : Health.outOfService())
                    .withDetail("detail", health.detail())
                    .build();
        };
    }
}
