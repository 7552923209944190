package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the question for the meters of this process. */
final class MetricsQuestionTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void processThatMeasuredNothing_hasNoMeters() {
        Response response = sessions.ask(new MetricsQuestion());

        assertThat(AnswerJson.of(response)).isEqualTo(Map.of("schemaVersion", 1, "meters", List.of()));
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly("Nothing has been measured in this process yet.");
        assertThat(sessions.calls()).isZero();
    }

    @Test
    void meters_areSortedByNameAndTags_withTimesInMilliseconds() {
        MeterRegistry meters =
                requireNonNull(sessions.services().meters().registry()).get();
        meters.timer("b.time", "region", "eu-west-1").record(Duration.ofMillis(1500));
        meters.counter("a.count", "result", "miss").increment(3);
        meters.counter("a.count", "result", "hit").increment();

        Response response = sessions.ask(new MetricsQuestion());

        assertThat(AnswerJson.list(response, "meters"))
                .containsExactly(AnswerJson.parse("""
                                {"name": "a.count", "tags": {"result": "hit"}, "type": "counter", "value": 1}"""), AnswerJson.parse("""
                                {"name": "a.count", "tags": {"result": "miss"}, "type": "counter", "value": 3}"""), AnswerJson.parse("""
                                {"name": "b.time", "tags": {"region": "eu-west-1"}, "type": "timer", "value": 1,
                                 "totalMs": 1500.0, "maxMs": 1500.0}"""));
        assertThat(PlainDocument.of(response.answer()))
                .contains("a.count | counter | value 1 | result=hit")
                .last()
                .isEqualTo("b.time | timer | value 1, totalMs 1500, maxMs 1500 | region=eu-west-1");
    }
}
