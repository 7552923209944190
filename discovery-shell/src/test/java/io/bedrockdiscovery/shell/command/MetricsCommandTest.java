package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class MetricsCommandTest {
    private static final String CACHE = "bedrock.discovery.cache";

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void scansAndCachedAnswers_areCounted() {
        environment.run("scan");
        double missed = value(CACHE, Map.of("result", "miss"));
        assertThat(missed).isPositive();
        assertThat(value(CACHE, Map.of("result", "hit"))).isZero();
        environment.run("models");
        environment.run("models --cached");

        assertThat(value("bedrock.discovery.scans", Map.of("outcome", "complete")))
                .isEqualTo(2);
        assertThat(value(CACHE, Map.of("result", "miss"))).isEqualTo(missed);
        assertThat(value(CACHE, Map.of("result", "hit"))).isEqualTo(2 * missed);
    }

    private double value(String name, Map<String, String> tags) {
        return environment.run("metrics --output json").list("meters").stream()
                .filter(each -> name.equals(each.get("name")) && tags.equals(each.get("tags")))
                .findFirst()
                .map(each -> ((Number) each.get("value")).doubleValue())
                .orElseThrow();
    }
}
