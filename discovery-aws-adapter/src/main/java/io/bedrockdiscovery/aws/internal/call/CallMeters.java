package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.Region;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records meters of the calls. No class of Micrometer is loaded without a registry. Safe for use by many threads. */
public final class CallMeters {
    /** The timer of calls, by region, operation and outcome: {@code known}, {@code not-offered}, or the reason. */
    public static final String CALLS = "bedrock.discovery.calls";

    /** The counter of attempts after the first, by region and operation. */
    public static final String RETRIES = "bedrock.discovery.retries";

    /** The counter of throttled attempts, by region and operation. */
    public static final String THROTTLES = "bedrock.discovery.throttles";

    /** The timer of handshakes with the runtime endpoint, by region; without the first, cold connection. */
    public static final String PROBE = "bedrock.discovery.probe";

    private static final String REGION = "region";
    private static final String OPERATION = "operation";
    private static final String OUTCOME = "outcome";

    private static final Logger LOG = LoggerFactory.getLogger(CallMeters.class);

    private final @Nullable Supplier<MeterRegistry> registry;

    /**
     * Creates meters.
     *
     * @param registry returns the same registry each time; null to record nothing
     */
    public CallMeters(@Nullable Supplier<MeterRegistry> registry) {
        this.registry = registry;
    }

    /** Records a warm connection of a probe. */
    public void recordHandshakes(Region region, Duration handshakes) {
        meter(meters -> meters.timer(PROBE, REGION, region.id()).record(handshakes));
    }

    void record(Operation operation, Region region, String outcome, CallMetrics call) {
        meter(meters -> {
            meters.timer(CALLS, REGION, region.id(), OPERATION, operation.apiName(), OUTCOME, outcome)
                    .record(call.elapsed());
            meters.counter(RETRIES, REGION, region.id(), OPERATION, operation.apiName())
                    .increment(call.retries());
            meters.counter(THROTTLES, REGION, region.id(), OPERATION, operation.apiName())
                    .increment(call.throttles());
        });
    }

    private void meter(Consumer<MeterRegistry> work) {
        if (registry == null) {
            return;
        }
        try {
            work.accept(registry.get());
        } catch (RuntimeException e) {
            // A fault of the embedder's registry must not cost an answer.
            LOG.warn("a call was not metered", e);
        }
    }
}
