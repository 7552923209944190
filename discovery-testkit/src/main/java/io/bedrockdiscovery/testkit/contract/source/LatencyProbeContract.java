package io.bedrockdiscovery.testkit.contract.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract of a {@link LatencyProbe} whose measurement can be given. */
@ContractOf(LatencyProbe.class)
public abstract class LatencyProbeContract extends CallContract<LatencyProbe, ProbeLatency> {
    private static final Region REGION = new Region("us-east-1");
    private static final int SAMPLES = 3;

    @Override
    final Outcome<ProbeLatency> call(LatencyProbe source, CallContext context) {
        return source.probe(REGION, SAMPLES, context);
    }

    @Override
    final ProbeLatency someAnswer() {
        return ProbeLatency.builder(REGION, SAMPLES, Instant.parse("2026-01-01T00:00:00Z"))
                .handshakes(Duration.ofMillis(20), Duration.ofMillis(30))
                .dns(Duration.ofMillis(1))
                .tcp(Duration.ofMillis(10))
                .tls(Duration.ofMillis(10))
                .build();
    }

    @Test
    final void lessThanOneSample_isRefused() throws Exception {
        LatencyProbe probe = answering(someAnswer());
        assertThatThrownBy(() -> probe.probe(REGION, 0, CallContext.unlimited()))
                .as("LatencyProbe.probe: IllegalArgumentException if samples is less than 1")
                .isInstanceOf(IllegalArgumentException.class);
    }
}
