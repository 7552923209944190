package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.util.function.Supplier;

/** Checks which filters were loaded, and which plugins were refused. */
final class PluginCheck implements HealthCheck {
    private final Supplier<LoadedFilters> filters;

    PluginCheck(Supplier<LoadedFilters> filters) {
        this.filters = filters;
    }

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public Health check() {
        LoadedFilters loaded = filters.get();
        String detail = "filters: " + String.join(", ", loaded.names());
        return loaded.problems().isEmpty()
                ? Health.ok(detail)
                : Health.problem(
                        String.join("; ", loaded.problems()) + "; " + detail, "correct or remove what is left out");
    }
}
