package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.aws.internal.http.UnusableBodyException;
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

/**
 * Retries throttling with up to 8 attempts and transient faults with up to 3. Time-outs and failures that would repeat,
 * such as an answer that cannot be read, are not retried. Safe for use by many threads.
 */
public final class ThrottlingRetryStrategy implements RetryStrategy {
    /** The most attempts of a call that AWS throttles. */
    public static final int MAX_ATTEMPTS_WHEN_THROTTLED = 8;

    /** The most attempts of a call that fails in another way. */
    public static final int MAX_ATTEMPTS = 3;

    /** Pauses double until they are this many times the first. */
    private static final int LONGEST_BACKOFF = 16;

    private static final BackoffStrategy TRANSIENT_BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1));

    private final StandardRetryStrategy throttled;
    private final StandardRetryStrategy other;

    /**
     * Creates a strategy.
     *
     * @param backoff the pause before the second attempt of a throttled call is between half of this and all of it
     */
    public ThrottlingRetryStrategy(Duration backoff) {
        BackoffStrategy backoffs = BackoffStrategy.exponentialDelayHalfJitter(backoff, longestOf(backoff));
        this.throttled = strategy(MAX_ATTEMPTS_WHEN_THROTTLED, backoffs);
        this.other = strategy(MAX_ATTEMPTS, backoffs);
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return throttled.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        // The attempts are counted in the token, so that both strategies see all of them.
        return (isThrottled(request.failure()) ? throttled : other).refreshRetryToken(request);
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return throttled.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return MAX_ATTEMPTS_WHEN_THROTTLED;
    }

    /** Returns false: the SDK's own conditions would also retry failures that cost a time-out. */
    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public RetryStrategy.Builder<?, ?> toBuilder() {
        return throttled.toBuilder();
    }

    private static boolean isThrottled(Throwable failure) {
        return failure instanceof SdkServiceException service && service.isThrottlingException();
    }

    private static boolean isTransient(Throwable failure) {
        if (failure instanceof SdkServiceException service) {
            return service.isThrottlingException()
                    || service.statusCode() >= 500
                    || service.isClockSkewException()
                    || service.isRetryableException();
        }
        return failure instanceof SdkClientException
                && failure.getCause() instanceof IOException cause
                && isLostConnection(cause);
    }

    private static boolean isLostConnection(IOException failure) {
        return !(failure instanceof SocketTimeoutException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException
                || failure instanceof ZipException
                || failure instanceof UnusableBodyException);
    }

    // Not by Duration.multipliedBy(), whose first use takes 14 ms on JDK 25, because it loads BigDecimal.
    private static Duration longestOf(Duration backoff) {
        return Duration.ofNanos(LONGEST_BACKOFF * backoff.toNanos());
    }

    private static StandardRetryStrategy strategy(int attempts, BackoffStrategy throttlingBackoff) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(attempts)
                .retryOnException(ThrottlingRetryStrategy::isTransient)
                .treatAsThrottling(ThrottlingRetryStrategy::isThrottled)
                .throttlingBackoffStrategy(throttlingBackoff)
                .backoffStrategy(TRANSIENT_BACKOFF)
                .circuitBreakerEnabled(false)
                .useClientDefaults(false)
                .build();
    }
}
