package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;

/** Tells the versions of the program and of Java. */
final class VersionCheck implements HealthCheck {
    @Override
    public String name() {
        return "version";
    }

    @Override
    public Health check() {
        String ours = VersionCheck.class.getPackage().getImplementationVersion();
        return Health.ok("discovery " + (ours == null ? "(not packaged)" : ours) + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
