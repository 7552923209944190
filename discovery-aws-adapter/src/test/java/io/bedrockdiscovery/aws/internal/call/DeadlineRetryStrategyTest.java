package io.bedrockdiscovery.aws.internal.call;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.sdk.ThrottlingRetryStrategy;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.TestScans;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

@Timeout(60)
final class DeadlineRetryStrategyTest {
    private static final Duration BACKOFF = Duration.ofSeconds(1);

    private final ActiveCalls calls = new ActiveCalls();
    private final AtomicInteger pauses = new AtomicInteger();

    @Test
    void nextAttemptBeforeTheDeadline_isGranted() {
        AwsCall call = call(Duration.ofMinutes(1));
        DeadlineRetryStrategy strategy = strategy();

        assertThat(strategy.refreshRetryToken(afterThrottling(strategy)).delay())
                .isBetween(BACKOFF.dividedBy(2), BACKOFF);
        assertThat(call.isCutShort(new IllegalStateException())).isFalse();
        assertThat(pauses).hasValue(1);
    }

    @Test
    void nextAttemptAfterTheDeadline_isRefused() {
        AwsCall call = call(BACKOFF.dividedBy(2));
        DeadlineRetryStrategy strategy = strategy();

        assertThatThrownBy(() -> strategy.refreshRetryToken(afterThrottling(strategy)))
                .isInstanceOf(TokenAcquisitionFailedException.class)
                .hasCauseInstanceOf(AwsServiceException.class);
        assertThat(call.isCutShort(new IllegalStateException())).isTrue();
        assertThat(pauses).hasValue(0);
    }

    @Test
    void pause_endsWithSuccess() {
        call(Duration.ofMinutes(1));
        DeadlineRetryStrategy strategy = strategy();
        RetryToken next = strategy.refreshRetryToken(afterThrottling(strategy)).token();

        strategy.recordSuccess(RecordSuccessRequest.create(next));

        assertThat(pauses).hasValue(0);
    }

    @Test
    void requestOfNoCall_isRetriedAsByTheOtherStrategy() {
        DeadlineRetryStrategy strategy = strategy();

        RetryToken next = strategy.refreshRetryToken(afterThrottling(strategy)).token();
        strategy.recordSuccess(RecordSuccessRequest.create(next));

        assertThat(pauses).hasValue(0);
    }

    @Test
    void attemptsOfTheOtherStrategy_areItsOwn() {
        DeadlineRetryStrategy strategy = strategy();

        assertThat(strategy.maxAttempts()).isEqualTo(ThrottlingRetryStrategy.MAX_ATTEMPTS_WHEN_THROTTLED);
        assertThat(strategy.useClientDefaults()).isFalse();
    }

    private DeadlineRetryStrategy strategy() {
        return new DeadlineRetryStrategy(new ThrottlingRetryStrategy(BACKOFF), calls);
    }

    /** Begins a call of this thread. */
    private AwsCall call(Duration timeLeft) {
        AwsCall call = new AwsCall(CallDeadline.of(CallContext.within(timeLeft)), null, () -> {
            pauses.incrementAndGet();
            return pauses::decrementAndGet;
        });
        assertThat(calls.enter(call)).isTrue();
        return call;
    }

    private static RefreshRetryTokenRequest afterThrottling(DeadlineRetryStrategy strategy) {
        RetryToken token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create("test"))
                .token();
        AwsServiceException throttling = AwsServiceException.builder()
                .statusCode(429)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .build())
                .build();
        return RefreshRetryTokenRequest.builder()
                .token(token)
                .failure(throttling)
                .build();
    }

    /** A throttled call whose next attempt would come too late ends at once, as throttled and not as timed out. */
    @Nested
    final class Calls {
        private static final Region REGION = new Region("eu-west-1");
        private static final Duration DEADLINE = Duration.ofSeconds(10);
        private static final Duration LONG = DEADLINE.multipliedBy(2);

        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @BeforeEach
        void throttle() {
            standIn.on(AwsStandIn.models(), refusal(429, "ThrottlingException", "slow down"));
        }

        @Test
        void throttledScan_withoutTimeForAnotherAttempt_isThrottled() {
            ScanReport report;
            try (AwsBedrock waiting = adapter(LONG)) {
                report = TestScans.scan(
                        waiting,
                        ScanRequest.everywhere()
                                .withRefresh(true)
                                .withOnly(Set.of(REGION))
                                .withDeadline(DEADLINE));
            }

            assertThat(report.unknownCalls())
                    .singleElement()
                    .satisfies(unknown -> assertThat(unknown.failure().reason()).isEqualTo(Reason.THROTTLED));
            assertThat(standIn.count(getRequestedFor(urlPathEqualTo("/foundation-models"))))
                    .isEqualTo(1);
        }

        @Test
        void throttledCall_withoutTimeInItsContext_isThrottled() {
            try (AwsBedrock waiting = adapter(LONG)) {
                isUnknown(waiting.sources().models().models(REGION, CallContext.within(DEADLINE)), Reason.THROTTLED);
            }
            assertThat(standIn.callsIn("eu-west-1")).isEqualTo(1);
        }

        @Test
        void throttledCall_withoutTimeInItsLimit_isThrottled() {
            try (AwsBedrock waiting = adapter(DEADLINE)) {
                isUnknown(SourceCalls.models(waiting, REGION), Reason.THROTTLED);
            }
            assertThat(standIn.callsIn("eu-west-1")).isEqualTo(1);
        }

        /** Pauses so long before the second attempt that it is not made before the deadline. */
        private AwsBedrock adapter(Duration callLimit) {
            return standIn.adapter()
                    .timeouts(new Timeouts(DEADLINE, DEADLINE, callLimit, LONG))
                    .build();
        }
    }
}
