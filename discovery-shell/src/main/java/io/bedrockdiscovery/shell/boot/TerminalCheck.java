package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks whether the terminal takes colours and the characters of names. */
final class TerminalCheck implements HealthCheck {
    private final Function<String, @Nullable String> environment;

    TerminalCheck(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "terminal";
    }

    @Override
    public Health check() {
        String kind = environment.apply("TERM");
        String width = environment.apply("COLUMNS");
        String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "unknown"));
        String detail = (kind == null ? "no TERM" : kind) + (width == null ? "" : ", " + width + " columns")
                + (StandardStreams.takesColours(environment) ? ", colours" : ", no colours") + ", encoding " + encoding;
        return encoding.equalsIgnoreCase("UTF-8")
                ? Health.ok(detail)
                : Health.warning(detail, "set LC_ALL=C.UTF-8, or another locale with UTF-8");
    }
}
