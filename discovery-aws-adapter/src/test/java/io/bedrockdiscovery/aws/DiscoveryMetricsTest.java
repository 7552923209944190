package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests the metrics that operators read, over fakes of AWS. */
final class DiscoveryMetricsTest {
    private static final Changes NONE = Changes.between(Observations.empty(), Observations.empty());
    private static final Offset<Double> A_MINUTE = Offset.offset(60.0);

    @AutoClose
    private final TestDiscovery bedrock = TestDiscovery.over(SmallWorld.WORLD);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private DiscoveryMetrics bound(String model, RouteCriteria criteria) {
        DiscoveryMetrics metrics = DiscoveryMetrics.of(bedrock.discovery(), Map.of(model, criteria));
        metrics.bindTo(registry);
        return metrics;
    }

    private double value(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    @Test
    void age_isThatOfTheOldestListOfEachRegion() {
        DiscoveryMetrics metrics = bound("nova-pro", RouteCriteria.ANY);
        assertThat(registry.find(DiscoveryMetrics.KNOWLEDGE_AGE).gauges()).isEmpty();
        metrics.refreshed(bedrock.refresh(), NONE);
        bedrock.clock().advance(Duration.ofHours(30));
        bedrock.fakes().behave(new Region("eu-west-1"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
        metrics.refreshed(bedrock.refresh(), NONE);

        assertThat(value(DiscoveryMetrics.KNOWLEDGE_AGE, "region", "eu-west-1")).isCloseTo(30 * 3600, A_MINUTE);
        assertThat(value(DiscoveryMetrics.KNOWLEDGE_AGE, "region", "us-east-1")).isCloseTo(0, A_MINUTE);
    }

    @Test
    void unknownCalls_areCountedByCallAndReason() {
        DiscoveryMetrics metrics = bound("nova-pro", RouteCriteria.ANY);
        bedrock.fakes().behave(new Region("eu-west-1"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
        metrics.refreshed(bedrock.refresh(), NONE);

        assertThat(value(DiscoveryMetrics.UNKNOWN_CALLS, "call", "models", "reason", "throttled"))
                .isEqualTo(1);
        assertThat(value(DiscoveryMetrics.UNKNOWN_CALLS, "call", "models", "reason", "access-denied"))
                .isZero();
        assertThat(registry.find(DiscoveryMetrics.UNKNOWN_CALLS).gauges())
                .as("bounded")
                .hasSize(3 * 11 - 3);
    }

    @Test
    void endOfLife_isInDays_andIsNegativeLater() {
        bound("nova-pro", RouteCriteria.ANY);
        bedrock.refresh();
        assertThat(value(DiscoveryMetrics.END_OF_LIFE, "model", "nova-pro")).isNaN();
        bedrock.world()
                .endOfLife(
                        SmallWorld.NOVA_PRO.value(), bedrock.clock().instant().plus(Duration.ofDays(40)));
        bedrock.clock().advance(Duration.ofDays(10));
        bedrock.refresh();

        assertThat(value(DiscoveryMetrics.END_OF_LIFE, "model", "nova-pro")).isCloseTo(30, Offset.offset(0.01));
        bedrock.clock().advance(Duration.ofDays(31));
        assertThat(value(DiscoveryMetrics.END_OF_LIFE, "model", "nova-pro")).isCloseTo(-1, Offset.offset(0.01));
    }

    @Test
    void modelThatCannotBeCalled_isZero_andOneThatIsNotKnownIsNoNumber() {
        bound("nova-pro", BedrockDiscovery.from("eu-central-1"));
        assertThat(value(DiscoveryMetrics.CALLABLE, "model", "nova-pro")).isNaN();
        bedrock.refresh();
        assertThat(value(DiscoveryMetrics.CALLABLE, "model", "nova-pro")).isZero();

        SimpleMeterRegistry second = new SimpleMeterRegistry();
        DiscoveryMetrics.of(bedrock.discovery(), Map.of("nova", RouteCriteria.ANY))
                .bindTo(second);

        assertThat(second.get(DiscoveryMetrics.CALLABLE).gauge().value()).isEqualTo(1);
    }

    @Test
    void refreshes_areCountedByTheirOutcome_andTheLastOneShows() {
        DiscoveryMetrics metrics = bound("nova-pro", RouteCriteria.ANY);
        assertThat(value(DiscoveryMetrics.LAST_REFRESH)).isNaN();
        metrics.refreshed(bedrock.refresh(), NONE);
        assertThat(value(DiscoveryMetrics.LAST_REFRESH)).isEqualTo(1);

        metrics.failed(new IllegalStateException("no store"));

        assertThat(value(DiscoveryMetrics.LAST_REFRESH)).isZero();
        assertThat(registry.get(DiscoveryMetrics.REFRESHES)
                        .tag("outcome", "complete")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get(DiscoveryMetrics.REFRESHES)
                        .tag("outcome", "failed")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void closedDiscovery_hasNoNumbers_andNoExceptions() {
        DiscoveryMetrics metrics = bound("nova-pro", RouteCriteria.ANY);
        metrics.refreshed(bedrock.refresh(), NONE);
        bedrock.discovery().close();

        metrics.update();

        assertThat(registry.getMeters())
                .filteredOn(meter -> meter.getId().getType() == Meter.Type.GAUGE
                        && !meter.getId().getName().equals(DiscoveryMetrics.LAST_REFRESH))
                .isNotEmpty()
                .allSatisfy(meter ->
                        assertThat(meter.measure().iterator().next().getValue()).isNaN());
    }
}
