package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;

/** Stands for checks that need AWS where AWS is not to be asked. */
record NotMadeCheck(String name, String reason) implements HealthCheck {
    @Override
    public Health check() {
        return Health.unknown("not made: " + reason);
    }
}
