package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.aws.internal.credentials.CallAuthorization;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.failure.ApiKeyFailure;
import io.bedrockdiscovery.aws.internal.failure.FailureClassifier;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Makes calls and turns everything that they return or throw into an outcome. A call blocks until it ends, which is
 * when it has an answer, its deadline passes, its thread is interrupted or the adapter is closed. Safe for use by many
 * threads.
 */
public final class CallExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(CallExecutor.class);

    private final CallAuthorization authorization;
    private final FailureClassifier classifier;
    private final CallMeters meters;
    private final ActiveCalls active;
    private final Duration limit;
    private final @Nullable AwsCredentialsProvider signer;

    /**
     * Creates an executor.
     *
     * @param active closed with the adapter
     * @param limit the limit of a call whose caller gives it more time
     */
    public CallExecutor(
            CallAuthorization authorization,
            FailureClassifier classifier,
            CallMeters meters,
            ActiveCalls active,
            Duration limit) {
        this(authorization, classifier, meters, active, limit, null);
    }

    private CallExecutor(
            CallAuthorization authorization,
            FailureClassifier classifier,
            CallMeters meters,
            ActiveCalls active,
            Duration limit,
            @Nullable AwsCredentialsProvider signer) {
        this.authorization = authorization;
        this.classifier = classifier;
        this.meters = meters;
        this.active = active;
        this.limit = limit;
        this.signer = signer;
    }

    /** Returns an executor whose calls have no more time than this. */
    public CallExecutor atMost(Duration time) {
        return new CallExecutor(
                authorization, classifier, meters, active, time.compareTo(limit) < 0 ? time : limit, signer);
    }

    /** Returns an executor whose requests are signed with these credentials instead of those of the client. */
    public CallExecutor signedBy(SharedCredentials credentials) {
        return new CallExecutor(CallAuthorization.signing(credentials), classifier, meters, active, limit, credentials);
    }

    /** Makes a call that is signed with the user's credentials, or authorized by the user's API key. */
    public <T> CallResult<T> signed(Operation operation, Region region, CallContext context, Exchange<T> exchange) {
        return unsigned(operation, region, context, call -> {
            // Resolved here as well as by the client, to tell a failure of the credentials from one of the call.
            authorization.resolve(operation, call.timeLeft()).ifPresent(call::authorizedBy);
            return exchange.perform(call);
        });
    }

    /** Makes a call that needs no credentials. */
    public <T> CallResult<T> unsigned(Operation operation, Region region, CallContext context, Exchange<T> exchange) {
        if (Thread.currentThread().isInterrupted()) {
            return CallResult.failed(FailureClassifier.CANCELLED, false);
        }
        AwsCall call = call(region, context);
        CallResult<T> result = perform(operation, region, call, exchange);
        String outcome = result.outcome()
                .fold(
                        known -> "known",
                        () -> "not-offered",
                        failure -> failure.reason().word());
        meters.record(operation, region, outcome, call.metrics());
        return result;
    }

    /** Does work that calls AWS at most for credentials, and leaves it out of the meters. */
    public <T> CallResult<T> unmetered(Operation operation, Region region, CallContext context, Exchange<T> exchange) {
        return perform(operation, region, call(region, context), exchange);
    }

    private AwsCall call(Region region, CallContext context) {
        return new AwsCall(
                CallDeadline.of(context, limit), signer, () -> context.pause().begin(region));
    }

    private <T> CallResult<T> perform(Operation operation, Region region, AwsCall call, Exchange<T> exchange) {
        if (!active.enter(call)) {
            return CallResult.failed(FailureClassifier.CLOSED, false);
        }
        try {
            if (call.isOutOfTime()) {
                return CallResult.failed(call.outOfTime(), true);
            }
            T value = exchange.perform(call);
            return CallResult.complete(new Outcome.Known<>(value, call.metrics().latency()));
        } catch (Exception | StackOverflowError e) {
            LOG.debug("{} in {} failed", operation, region, e);
            return failed(operation, region, call, e);
        } finally {
            call.endPause();
            active.leave();
        }
    }

    private <T> CallResult<T> failed(Operation operation, Region region, AwsCall call, Throwable e) {
        Failure classified = classifier.classify(operation, region, e, call.outOfTime());
        Failure failure = call.apiKey()
                .map(key -> ApiKeyFailure.of(key, region, e, classified))
                .orElse(classified);
        if (active.isClosed()) {
            return CallResult.failed(FailureClassifier.CLOSED, false);
        }
        return classifier.isNotOffered(operation, region, e)
                ? CallResult.complete(new Outcome.NotOffered<>())
                : CallResult.failed(failure, call.isCutShort(e));
    }

    /** The requests of a call and the reading of their answers. */
    @FunctionalInterface
    public interface Exchange<T> {
        /**
         * Performs the call.
         *
         * @param call gives every request its configuration
         * @throws Exception for every failure
         */
        T perform(AwsCall call) throws Exception;
    }
}
