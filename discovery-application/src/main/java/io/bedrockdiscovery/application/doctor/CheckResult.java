package io.bedrockdiscovery.application.doctor;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.health.Health;

/** The result of one check. */
public record CheckResult(String check, Health health) {
    public CheckResult {
        requireNonNull(check, "check is null");
        requireNonNull(health, "health is null");
    }
}
