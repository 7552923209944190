package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.aws.internal.credentials.ApiKey;
import io.bedrockdiscovery.aws.internal.failure.FailureClassifier;
import io.bedrockdiscovery.domain.observation.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** A call of a port that is under way, with all its requests. Confined to the thread that makes the call. */
public final class AwsCall {
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(1);

    private final CallMetrics metrics = new CallMetrics();
    private final CallDeadline deadline;
    private final @Nullable AwsCredentialsProvider signer;
    private final Supplier<Runnable> pause;
    private @Nullable Runnable endOfPause;
    private boolean retriesCutShort;
    private @Nullable ApiKey apiKey;

    /**
     * Creates a call.
     *
     * @param signer the credentials of its requests; null for those of the client
     * @param pause begins the pause before a repetition, and returns what ends it
     */
    AwsCall(CallDeadline deadline, @Nullable AwsCredentialsProvider signer, Supplier<Runnable> pause) {
        this.deadline = deadline;
        this.signer = signer;
        this.pause = pause;
    }

    /**
     * Returns the configuration that every request of this call must carry: the request is given the time that is left,
     * and its metrics are added to the call's.
     */
    public AwsRequestOverrideConfiguration requestConfiguration() {
        Duration left = timeLeft();
        AwsRequestOverrideConfiguration.Builder request = AwsRequestOverrideConfiguration.builder();
        if (signer != null) {
            request.credentialsProvider(signer);
        }
        return request.addMetricPublisher(metrics)
                .apiCallTimeout(left.compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : left)
                .build();
    }

    /** Returns the time that is left for this call; zero once its deadline has passed. */
    public Duration timeLeft() {
        return deadline.timeLeft();
    }

    /** Returns whether the deadline of this call has passed. */
    public boolean isOutOfTime() {
        return deadline.hasPassed();
    }

    /** Notes that an API key authorizes this call, and no signature. */
    void authorizedBy(ApiKey key) {
        apiKey = key;
    }

    /** Returns the API key that authorizes this call; empty if it is signed. */
    Optional<ApiKey> apiKey() {
        return Optional.ofNullable(apiKey);
    }

    /** Notes that a request waits before it is repeated; the repetition belongs to the pause, which may go on after it. */
    void beginPause() {
        if (endOfPause == null) {
            endOfPause = pause.get();
        }
    }

    /** Notes that a request is not repeated because that would take more time than is left. */
    void cutRetriesShort() {
        retriesCutShort = true;
    }

    /** Notes that a request has succeeded, or that the call ends. */
    void endPause() {
        Runnable end = endOfPause;
        if (end != null) {
            endOfPause = null;
            end.run();
        }
    }

    CallMetrics metrics() {
        return metrics;
    }

    Failure outOfTime() {
        return deadline.failure();
    }

    /**
     * Returns whether a failure is due to the caller's deadline, so that another caller's call might not have failed.
     */
    boolean isCutShort(Throwable failure) {
        return deadline.isFromCaller()
                && (retriesCutShort || deadline.hasPassed() || FailureClassifier.isOutOfTime(failure));
    }
}
