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
 * Retries as another strategy does, unless the next attempt would come too late for the deadline of the call. The call
 * then ends with the failure of its last attempt, such as throttling, and not with a time-out in the pause after it.
 * Serves one call only.
 */
final class DeadlineRetryStrategy implements RetryStrategy {
    /** The least time that an attempt takes. */
    private static final Duration ATTEMPT = Duration.ofMillis(50);

    private final RetryStrategy strategy;
    private final CallDeadline deadline;
    private final Runnable onRefusal;
    private final Pauses pauses;

    /**
     * The pauses of a call.
     *
     * @param begin runs before each pause
     * @param end runs when a request has succeeded
     */
    record Pauses(Runnable begin, Runnable end) {}

    /**
     * Creates a strategy.
     *
     * @param onRefusal runs when the deadline, and not {@code strategy}, ends the retries
     * @param pauses runs at the pauses before further attempts
     */
    DeadlineRetryStrategy(RetryStrategy strategy, CallDeadline deadline, Runnable onRefusal, Pauses pauses) {
        this.strategy = strategy;
        this.deadline = deadline;
        this.onRefusal = onRefusal;
        this.pauses = pauses;
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return strategy.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        RefreshRetryTokenResponse next = strategy.refreshRetryToken(request);
        if (deadline.timeLeft().compareTo(next.delay().plus(ATTEMPT)) < 0) {
            onRefusal.run();
            throw new TokenAcquisitionFailedException(
                    "the deadline of the call comes before the next attempt", next.token(), request.failure());
        }
        pauses.begin.run();
        return next;
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        pauses.end.run();
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
