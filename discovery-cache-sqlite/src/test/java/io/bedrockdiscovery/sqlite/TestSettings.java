package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.sqlite.Settings.ConnectionCustomizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Creates settings that differ from the default in few things. */
final class TestSettings {
    static final Duration SHORT = Duration.ofMillis(50);

    private TestSettings() {}

    static Settings shortBusyTimeout() {
        return customized(connection -> connection, SHORT);
    }

    static Settings customized(ConnectionCustomizer customizer) {
        return customized(customizer, Settings.DEFAULT.busyTimeout());
    }

    static Settings customized(ConnectionCustomizer customizer, Duration busyTimeout) {
        return new Settings(Migrations.ALL, busyTimeout, customizer, Clock.systemUTC(), true);
    }

    static Settings migrating(Migrations migrations) {
        return new Settings(
                migrations, Settings.DEFAULT.busyTimeout(), Settings.DEFAULT.customizer(), Clock.systemUTC(), true);
    }

    static Settings at(Instant now) {
        return at(Clock.fixed(now, ZoneOffset.UTC));
    }

    static Settings at(Clock clock) {
        return new Settings(Migrations.ALL, Settings.DEFAULT.busyTimeout(), Settings.DEFAULT.customizer(), clock, true);
    }
}
