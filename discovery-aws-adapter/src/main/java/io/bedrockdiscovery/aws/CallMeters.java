package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Region;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meters of the calls, and their names. Without a registry nothing is metered, and nothing of Micrometer is loaded. */
final class CallMeters {
    /** Timer, by region, operation and outcome: {@code known}, {@code not-offered}, or the reason. */
    static final String CALLS = "bedrock.discovery.calls";
    /** Counter, by region and operation. */
    static final String RETRIES = "bedrock.discovery.retries";
    /** Counter of the answers that said "too many calls", by region and operation. */
    static final String THROTTLES = "bedrock.discovery.throttles";

    /** Timer of the handshakes with a region's endpoint, by region; first connections left out. */
    static final String PROBE = "bedrock.discovery.probe";

    private static final String REGION = "region";
    private static final String OPERATION = "operation";
    private static final String OUTCOME = "outcome";

    private static final Logger LOG = LoggerFactory.getLogger(CallMeters.class);

    private final @Nullable MeterRegistry registry;

    CallMeters(@Nullable MeterRegistry registry) {
        this.registry = registry;
    }

    void record(Operation operation, Region region, String outcome, CallRecord call) {
        meter(registry -> {
            registry.timer(CALLS, REGION, region.id(), OPERATION, operation.word(), OUTCOME, outcome)
                    .record(call.elapsed());
            registry.counter(RETRIES, REGION, region.id(), OPERATION, operation.word())
                    .increment(call.retries());
            registry.counter(THROTTLES, REGION, region.id(), OPERATION, operation.word())
                    .increment(call.throttles());
        });
    }

    void probed(Region region, double handshakeMillis) {
        meter(registry -> registry.timer(PROBE, REGION, region.id())
                .record((long) (handshakeMillis * 1_000_000), TimeUnit.NANOSECONDS));
    }

    /** A registry is somebody else's, and what is wrong with it must not cost an answer. */
    private void meter(Consumer<MeterRegistry> work) {
        if (registry == null) {
            return;
        }
        try {
            work.accept(registry);
        } catch (RuntimeException e) {
            LOG.warn("a call was not metered", e);
        }
    }
}
