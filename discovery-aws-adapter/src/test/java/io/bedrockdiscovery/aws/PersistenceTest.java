package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.bedrockdiscovery.aws.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is tried again and what is not, and what the meters say of it. */
final class PersistenceTest {
    private static final Region REGION = new Region("eu-west-1");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AwsStandIn standIn;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        aws = standIn.client().meterRegistry(meters).build();
    }

    @AfterEach
    void close() {
        aws.close();
        standIn.close();
    }

    @Test
    void throttlingIsWaitedOut() {
        sequence(refusal(429, "ThrottlingException", "slow down"), refusal(429, "ThrottlingException", "slow down"));

        assertThat(value(aws.modelSource().models(REGION))).hasSize(2);

        assertThat(standIn.callsIn("eu-west-1")).isEqualTo(3);
        assertThat(meters.get(CallMeters.RETRIES)
                        .tag("region", "eu-west-1")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get(CallMeters.THROTTLES)
                        .tag("operation", "ListFoundationModels")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get(CallMeters.CALLS).tag("outcome", "known").timer().count())
                .isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksIsMadeAgain() {
        sequence(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
    }

    @Test
    void aFailureIsMeteredByItsReason() {
        standIn.on(AwsStandIn.models(), refusal(403, "AccessDeniedException", "no"));

        isUnknown(aws.modelSource().models(REGION), Reason.ACCESS_DENIED);

        assertThat(meters.get(CallMeters.CALLS)
                        .tag("outcome", "access-denied")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSilentRegionCostsOneTimeOutAndItselfOnly() {
        standIn.on(
                AwsStandIn.in("eu-west-1", AwsStandIn.models()),
                okJson(AwsStandIn.MODELS).withFixedDelay(8_000));
        Timeouts hasty = new Timeouts(
                Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofMillis(5));

        try (AwsBedrock impatient = standIn.client().timeouts(hasty).build()) {
            isUnknown(impatient.modelSource().models(REGION), Reason.TIMED_OUT, "did not answer");
        }
        isAskedOnceAtMost();
        assertThat(value(aws.modelSource().models(new Region("us-east-1")))).hasSize(2);
    }

    @Test
    void theWholeCallIsBounded() {
        standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withChunkedDribbleDelay(100, 20_000));
        Timeouts hasty = new Timeouts(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofMillis(5));

        try (AwsBedrock impatient = standIn.client().timeouts(hasty).build()) {
            isUnknown(impatient.modelSource().models(REGION), Reason.TIMED_OUT, "within the time");
        }
        isAskedOnceAtMost();
    }

    @Test
    void aDeadEndpointIsNotKnockedAtTwice() {
        AtomicInteger lookUps = new AtomicInteger();

        try (DeadPort dead = new DeadPort();
                AwsBedrock gone = AwsStandIn.client(standIn.profile().replace(standIn.url(), dead.url()))
                        .resolver(counting(lookUps))
                        .build()) {
            isUnknown(gone.modelSource().models(REGION), Reason.UNREACHABLE, "check the network");
        }
        assertThat(lookUps).hasValue(1);
    }

    /** Where a time-out is short, a slow machine may not even have taken the call by then. */
    private void isAskedOnceAtMost() {
        assertThat(standIn.callsIn("eu-west-1")).isLessThanOrEqualTo(1);
    }

    /** Throttles and faults first, in this order, then the usual answer. */
    private void sequence(ResponseDefinitionBuilder... answers) {
        String state = STARTED;
        for (int i = 0; i < answers.length; i++) {
            String next = "after " + i;
            standIn.on(
                    AwsStandIn.models()
                            .inScenario("sequence")
                            .whenScenarioStateIs(state)
                            .willSetStateTo(next),
                    answers[i]);
            state = next;
        }
    }

    private static DnsResolver counting(AtomicInteger lookUps) {
        return new FakeNames(host -> {
            lookUps.incrementAndGet();
            return InetAddress.getAllByName(host);
        });
    }
}
