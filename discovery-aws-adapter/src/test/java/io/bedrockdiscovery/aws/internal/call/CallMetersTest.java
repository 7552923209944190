package io.bedrockdiscovery.aws.internal.call;

import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class CallMetersTest {
    private static final Region REGION = new Region("eu-west-1");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().meterRegistry(meters).build();

    @Test
    void retriedCall_countsRetriesAndThrottles() {
        standIn.onFirst(2, AwsStandIn.bedrockRequestsIn("eu-west-1"), refusal(429, "ThrottlingException", "slow down"));

        assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);

        assertThat(counter(CallMeters.RETRIES)).isEqualTo(2);
        assertThat(counter(CallMeters.THROTTLES)).isEqualTo(2);
        assertThat(calls("known")).isEqualTo(1);
    }

    @Test
    void failedCall_isTimedByItsReason() {
        standIn.on(AwsStandIn.models(), refusal(403, "AccessDeniedException", "no"));

        isUnknown(SourceCalls.models(aws, REGION), Reason.ACCESS_DENIED);

        assertThat(calls("access-denied")).isEqualTo(1);
    }

    private double counter(String name) {
        return meters.get(name)
                .tag("region", "eu-west-1")
                .tag("operation", "ListFoundationModels")
                .counter()
                .count();
    }

    private long calls(String outcome) {
        return meters.get(CallMeters.CALLS).tag("outcome", outcome).timer().count();
    }
}
