package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FakeLatencyProbeTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final CallContext CONTEXT = CallContext.unlimited();

    @Test
    void probe_givesTheLatencyThatWasSet() {
        ProbeLatency latency = ProbeLatency.builder(VIRGINIA, 5, Instant.EPOCH)
                .handshakes(Duration.ofMillis(20), Duration.ofMillis(25))
                .build();
        FakeLatencyProbe probe =
                new FakeLatencyProbe().measuring(latency).behave(OREGON, Behaviour.failing(Reason.TIMED_OUT));

        assertThat(probe.probe(VIRGINIA, 5, CONTEXT)).isEqualTo(Outcome.known(latency));
        assertThat(probe.probe(OREGON, 5, CONTEXT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(probe.probe(new Region("eu-west-1"), 5, CONTEXT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(probe.calls(OREGON)).isEqualTo(1);
        assertThat(probe.calls()).isEqualTo(3);
    }
}
