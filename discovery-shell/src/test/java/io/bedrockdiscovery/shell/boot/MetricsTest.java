package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.world.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a session has counted. */
final class MetricsTest {
    private static final String CACHE = "bedrock.discovery.cache";

    @Test
    void scansAndWhatMemorySparedThem() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("scan");
            double missed = value(seat, CACHE, Map.of("result", "miss"));
            assertThat(missed).isPositive();
            assertThat(value(seat, CACHE, Map.of("result", "hit"))).isZero();
            seat.type("models");
            seat.type("models", "--cached");

            assertThat(value(seat, "bedrock.discovery.scans", Map.of("outcome", "complete")))
                    .isEqualTo(2);
            assertThat(value(seat, CACHE, Map.of("result", "miss"))).isEqualTo(missed);
            assertThat(value(seat, CACHE, Map.of("result", "hit"))).isEqualTo(2 * missed);
        }
    }

    private static double value(Seat seat, String name, Map<String, String> tags) throws IOException {
        seat.type("metrics", "--output", "json");
        byte[] answer = seat.out().getBytes(StandardCharsets.UTF_8);
        List<?> meters =
                (List<?>) PlainJson.object(new ByteArrayInputStream(answer)).get("meters");
        return meters.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> name.equals(each.get("name")) && tags.equals(each.get("tags")))
                .findFirst()
                .map(each -> ((Number) each.get("value")).doubleValue())
                .orElseThrow();
    }
}
