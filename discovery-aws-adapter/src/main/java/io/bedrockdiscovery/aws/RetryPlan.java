package io.bedrockdiscovery.aws;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * The SDK's standard retries in two tempers: throttling is waited out, a fault gets two more chances. What costs a
 * time-out, or fails the same way again, gets none: no connection, no byte in time, an answer that cannot be read.
 */
final class RetryPlan implements RetryStrategy {
    static final int ATTEMPTS_WHEN_THROTTLED = 8;
    static final int ATTEMPTS = 3;

    /** Pauses double until they are so many times the first. */
    private static final int LONGEST_PAUSE = 16;

    private static final BackoffStrategy BRIEF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1));

    private final StandardRetryStrategy patient;
    private final StandardRetryStrategy brisk;

    /** Waits half of {@code pause} to all of it before the second attempt of a throttled call, then longer. */
    RetryPlan(Duration pause) {
        BackoffStrategy throttled =
                BackoffStrategy.exponentialDelayHalfJitter(pause, pause.multipliedBy(LONGEST_PAUSE));
        this.patient = strategy(ATTEMPTS_WHEN_THROTTLED, throttled);
        this.brisk = strategy(ATTEMPTS, throttled);
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return patient.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        // The token counts the attempts, whoever renews it.
        RefreshRetryTokenResponse renewed =
                (isThrottled(request.failure()) ? patient : brisk).refreshRetryToken(request);
        if (RunDeadline.leavesNoTimeAfter(renewed.delay())) {
            RunDeadline.cutsShort();
            // Cut off in the pause, the call would have timed out, and nobody would learn what it waited for.
            throw new TokenAcquisitionFailedException(
                    "the scan ends before the next attempt", renewed.token(), request.failure());
        }
        return renewed;
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return patient.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return ATTEMPTS_WHEN_THROTTLED;
    }

    /** The SDK would add conditions of its own, which retry what costs a time-out. */
    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public RetryStrategy.Builder<?, ?> toBuilder() {
        return patient.toBuilder();
    }

    static boolean isThrottled(Throwable failure) {
        return failure instanceof SdkServiceException service && service.isThrottlingException();
    }

    static boolean isWorthAnother(Throwable failure) {
        if (failure instanceof SdkServiceException service) {
            return service.isThrottlingException()
                    || service.statusCode() >= 500
                    || service.isClockSkewException()
                    || service.isRetryableException();
        }
        return failure instanceof SdkClientException
                && failure.getCause() instanceof IOException cause
                && brokeWhileOpen(cause);
    }

    private static boolean brokeWhileOpen(IOException failure) {
        return !(failure instanceof SocketTimeoutException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException
                || failure instanceof ZipException
                || failure instanceof WholeBody.AnswerTooLongException);
    }

    private static StandardRetryStrategy strategy(int attempts, BackoffStrategy throttled) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(attempts)
                .retryOnException(RetryPlan::isWorthAnother)
                .treatAsThrottling(RetryPlan::isThrottled)
                .throttlingBackoffStrategy(throttled)
                .backoffStrategy(BRIEF)
                .circuitBreakerEnabled(false)
                .useClientDefaults(false)
                .build();
    }
}
