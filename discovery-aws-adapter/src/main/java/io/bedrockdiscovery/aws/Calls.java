package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Asks AWS one thing and turns whatever comes back into an outcome. Safe for use by many threads. */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final AwsCredentialsProvider credentials;
    private final Diagnosis diagnosis;
    private final CallMeters meters;
    private final Timeouts timeouts;

    Calls(AwsCredentialsProvider credentials, Diagnosis diagnosis, CallMeters meters, Timeouts timeouts) {
        this.credentials = credentials;
        this.diagnosis = diagnosis;
        this.meters = meters;
        this.timeouts = timeouts;
    }

    /** A question that is signed with the user's credentials. */
    <T> Outcome<T> ask(Operation operation, Region region, Question<T> question) {
        return answer(operation, region, call -> {
            // Asked for by ourselves, to tell what is wrong with them from what is wrong with the call.
            credentials.resolveCredentials();
            return question.put(call);
        });
    }

    /** A question that anybody may ask. */
    <T> Outcome<T> answer(Operation operation, Region region, Question<T> question) {
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.unknown(Reason.CANCELLED, Diagnosis.CANCELLED);
        }
        CallRecord call = new CallRecord(timeouts.call());
        Outcome<T> outcome = put(operation, region, question, call);
        String word = outcome.fold(
                known -> "known",
                () -> "not-offered",
                failure -> failure.reason().word());
        meters.record(operation, region, word, call);
        return outcome;
    }

    /** A question that the network is not asked, or not as far as AWS. */
    <T> Outcome<T> unmetered(Operation operation, Region region, Question<T> question) {
        return put(operation, region, question, new CallRecord(timeouts.call()));
    }

    /** The same, with less time. */
    Calls within(Timeouts limit) {
        return new Calls(credentials, diagnosis, meters, limit);
    }

    private <T> Outcome<T> put(Operation operation, Region region, Question<T> question, CallRecord call) {
        try {
            T value = question.put(call);
            return new Outcome.Known<>(value, call.latency());
        } catch (Exception | StackOverflowError e) {
            LOG.debug("{} in {} failed", operation, region, e);
            Failure failure = diagnosis.of(operation, region, e);
            return diagnosis.isNotOffered(operation, region, e)
                    ? new Outcome.NotOffered<>()
                    : new Outcome.Unknown<>(failure);
        }
    }

    /** What to do on the wire. */
    @FunctionalInterface
    interface Question<T> {
        T put(CallRecord call) throws Exception;
    }
}
