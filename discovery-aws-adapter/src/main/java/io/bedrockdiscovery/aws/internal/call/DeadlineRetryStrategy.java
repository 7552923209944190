package io.bedrockdiscovery.aws.internal.call;

import java.time.Duration;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Retries as another strategy does, unless the next attempt would come too late for the deadline of the call that the thread
 * makes. The call then ends with the failure of its last attempt, such as throttling, and not with a time-out in the pause
 * after it. It is the strategy of a client, because one that comes with a request makes the SDK copy the client's
 * configuration for each request.
 */
public final class DeadlineRetryStrategy implements RetryStrategy {
    /** The least time that an attempt takes. */
    private static final Duration ATTEMPT = Duration.ofMillis(50);

    private final RetryStrategy strategy;
    private final ActiveCalls calls;

    /** Creates a strategy. Requests that belong to none of the calls are retried as {@code strategy} does. */
    public DeadlineRetryStrategy(RetryStrategy strategy, ActiveCalls calls) {
        this.strategy = strategy;
        this.calls = calls;
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return strategy.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        RefreshRetryTokenResponse next = strategy.refreshRetryToken(request);
        AwsCall call = calls.current();
        if (call == null) {
            return next;
        }
        if (call.timeLeft().compareTo(next.delay().plus(ATTEMPT)) < 0) {
            call.cutRetriesShort();
            throw new TokenAcquisitionFailedException(
                    "the deadline of the call comes before the next attempt", next.token(), request.failure());
        }
        call.beginPause();
        return next;
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        AwsCall call = calls.current();
        if (call != null) {
            call.endPause();
        }
        return strategy.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return strategy.maxAttempts();
    }

    @Override
    public boolean useClientDefaults() {
        return strategy.useClientDefaults();
    }

    /** Returns a builder of the other strategy, without the deadline. */
    @Override
    public RetryStrategy.Builder<?, ?> toBuilder() {
        return strategy.toBuilder();
    }
}
