package com.example.boot;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.observation.Knowledge;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service until a model is known, up from then on: a refresh that fails leaves the last known good, and the
 * details tell what is unknown.
 */
@Component("bedrock")
class BedrockHealthIndicator implements HealthIndicator {
    private final BedrockDiscovery discovery;

    BedrockHealthIndicator(BedrockDiscovery discovery) {
        this.discovery = discovery;
    }

    @Override
    public Health health() {
        Knowledge knowledge = discovery.knowledge();
        boolean canAnswer =
                knowledge.isKnown() || !discovery.catalog().regionsByModel().isEmpty();
        Health.Builder health = canAnswer ? Health.up() : Health.outOfService();
        if (knowledge instanceof Knowledge.Unknown unknown) {
            health.withDetail("unknown", unknown.reason().message());
        } else if (knowledge instanceof Knowledge.NotAsked) {
            health.withDetail("unknown", "not every region has answered yet");
        }
        return health.build();
    }
}
