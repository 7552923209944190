package io.bedrockdiscovery.aws.internal.failure;

import io.bedrockdiscovery.aws.internal.credentials.ApiKeyNotAcceptedException;
import io.bedrockdiscovery.aws.internal.credentials.CredentialsFailedException;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.ProfileChain;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.Cancellation;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;

/** Classifies everything that a call can throw. Safe for use by many threads. */
public final class FailureClassifier {
    /** The failure of a call whose thread was interrupted. */
    public static final Failure CANCELLED = new Failure(Reason.CANCELLED, "the call was cancelled");

    /** The failure of a call whose adapter was closed. */
    public static final Failure CLOSED = new Failure(Reason.CANCELLED, "the adapter was closed");

    /** Matches AWS's message about an operation that the region lacks. */
    private static final Pattern NOT_SUPPORTED = Pattern.compile(
            "(?:not|n't) (?:yet )?(?:supported|available) in (?:this|the) region", Pattern.CASE_INSENSITIVE);

    private final HostResolver resolver;
    private final SdkConfiguration configuration;
    private final CredentialFailureClassifier credentials;
    private final ServiceFailureClassifier service;

    /**
     * Creates a classifier.
     *
     * @param resolver tells a region without Bedrock from a network without DNS
     * @param configuration tells the AWS profile in force, and the kind of endpoints that are asked for
     */
    public FailureClassifier(HostResolver resolver, SdkConfiguration configuration) {
        this.resolver = resolver;
        this.configuration = configuration;
        this.credentials = new CredentialFailureClassifier(() -> ProfileChain.of(configuration));
        this.service = new ServiceFailureClassifier(credentials);
    }

    /**
     * Classifies a failure. An interrupt that caused it stays set.
     *
     * @param outOfTime the failure of a call that exceeded its limit
     */
    public Failure classify(Operation operation, Region region, Throwable failure, Failure outOfTime) {
        if (isInterrupt(failure)) {
            Thread.currentThread().interrupt();
            return CANCELLED;
        }
        if (isCancellation(failure)) {
            return CANCELLED;
        }
        if (failure instanceof BadAnswerException) {
            return new Failure(Reason.BAD_ANSWER, CausalChain.message(failure));
        }
        if (failure instanceof ApiKeyNotAcceptedException) {
            return new Failure(Reason.CREDENTIALS_INVALID, CausalChain.message(failure));
        }
        Optional<CredentialsFailedException> unsigned = CausalChain.first(failure, CredentialsFailedException.class);
        if (unsigned.isPresent()) {
            return credentials.classify(unsigned.get());
        }
        if (isOutOfTime(failure)) {
            return outOfTime;
        }
        Optional<SdkServiceException> answer = CausalChain.first(failure, SdkServiceException.class);
        if (answer.isPresent()) {
            return service.classify(operation, answer.get());
        }
        return FipsFailure.of(region, failure, this::hasDns)
                .filter(fips -> configuration.usesFips())
                .or(() -> TransportFailureClassifier.classify(failure))
                .orElseGet(() -> classifyOther(region, failure));
    }

    /**
     * Returns whether a failure means that the limit of the call was exceeded, while AWS or the credentials were
     * awaited.
     */
    public static boolean isOutOfTime(Throwable failure) {
        return CausalChain.contains(failure, ApiCallTimeoutException.class)
                || CausalChain.contains(failure, ApiCallAttemptTimeoutException.class)
                || CausalChain.contains(failure, TimeoutException.class)
                || CausalChain.contains(failure, OutOfTimeException.class);
    }

    /**
     * Returns whether a failure to get credentials means that there are none in any place, and not that those found are
     * refused, have expired or cannot be fetched.
     */
    public static boolean meansNoCredentialsFound(Throwable failure) {
        return CredentialFailureClassifier.meansNoneFound(failure);
    }

    /** Returns whether a failure means that the region does not have the model, the operation, or Bedrock at all. */
    public boolean isNotOffered(Operation operation, Region region, Throwable failure) {
        return isMissingModel(operation, failure)
                || isMissingOperation(operation, failure)
                || (operation.isOptionalList() && isMissingOperation(failure))
                || (operation == Operation.LIST_MANTLE_MODELS
                        ? hasNoName(region, failure)
                        : isMissingService(region, failure));
    }

    /** Returns whether a region does not have the operation behind a gate, which AWS adds region by region. */
    private static boolean isMissingOperation(Operation operation, Throwable failure) {
        return (operation == Operation.GET_ACCOUNT_DATA_RETENTION
                        || operation == Operation.GET_USE_CASE_FOR_MODEL_ACCESS)
                && failure instanceof AwsServiceException answer
                && answer.awsErrorDetails() != null
                && "UnknownOperationException".equals(answer.awsErrorDetails().errorCode());
    }

    private static boolean isMissingModel(Operation operation, Throwable failure) {
        return operation == Operation.GET_FOUNDATION_MODEL_AVAILABILITY && failure instanceof ResourceNotFoundException;
    }

    /** Returns whether the SDK does not document Bedrock in the region and its endpoint has no name. */
    private boolean isMissingService(Region region, Throwable failure) {
        if (Partitions.documentsBedrock(region) || CausalChain.contains(failure, CredentialsFailedException.class)) {
            return false;
        }
        return hasNoName(region, failure);
    }

    /** Returns whether a region answers that it does not know an operation, or does not support it. */
    private static boolean isMissingOperation(Throwable failure) {
        return CausalChain.first(failure, AwsServiceException.class)
                .map(AwsServiceException::awsErrorDetails)
                .filter(details -> "UnknownOperationException".equals(details.errorCode())
                        || ("ValidationException".equals(details.errorCode())
                                && NOT_SUPPORTED
                                        .matcher(String.valueOf(details.errorMessage()))
                                        .find()))
                .isPresent();
    }

    /** Returns whether the endpoint of a region has no name, although names of AWS resolve. */
    private boolean hasNoName(Region region, Throwable failure) {
        return CausalChain.first(failure, UnknownHostException.class)
                .filter(unknown -> CausalChain.message(unknown).contains(region.id()))
                // Most regions that offer Bedrock have no FIPS endpoint of it.
                .filter(unknown -> !FipsFailure.isAboutFips(unknown))
                .filter(unknown -> hasDns(region))
                .isPresent();
    }

    /** Returns whether the name of a service that must exist resolves; without DNS no name does. */
    private boolean hasDns(Region region) {
        return Partitions.home(Partitions.of(region))
                .map(home -> "ec2." + home + "." + Partitions.dnsSuffix(home))
                .filter(resolver::canResolve)
                .isPresent();
    }

    private Failure classifyOther(Region region, Throwable failure) {
        if (CausalChain.hasMessage(failure, "pool shut down")) {
            return new Failure(Reason.CANCELLED, "the HTTP client was closed");
        }
        if (failure instanceof StackOverflowError || CausalChain.hasMessage(failure, "Unable to unmarshall")) {
            return new Failure(
                    Reason.BAD_ANSWER, "the answer cannot be read; check whether a proxy answers in place of AWS");
        }
        if (failure instanceof SdkClientException && CredentialFailureClassifier.isAboutCredentials(failure)) {
            return credentials.classify(failure);
        }
        return new Failure(Reason.OTHER, "the call failed in " + region + " (" + words(failure) + ")");
    }

    /** Returns the message of a failure without what the SDK adds to it; its name only where it has no message. */
    private static String words(Throwable failure) {
        String message = CausalChain.message(failure)
                .replaceFirst("^Unable to execute HTTP request: ", "")
                .replaceFirst(" \\(SDK Attempt Count: \\d+\\)$", "");
        return message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static boolean isInterrupt(Throwable failure) {
        return CausalChain.contains(failure, InterruptedException.class)
                || CausalChain.contains(failure, ClosedByInterruptException.class)
                || CausalChain.contains(failure, AbortedException.class)
                // A request that was aborted because of an interrupt fails as a broken connection, or in the client.
                || (Thread.currentThread().isInterrupted()
                        && (CausalChain.contains(failure, IOException.class)
                                || CausalChain.contains(failure, SdkClientException.class)));
    }

    /** Returns whether a failure means that the call was cancelled without an interrupt, such as by closing its client. */
    private static boolean isCancellation(Throwable failure) {
        return Cancellation.isReportedBy(failure)
                && !isOutOfTime(failure)
                // The HTTP client's time-out for a free connection is an interrupted wait by its type only.
                && !CausalChain.contains(failure, ConnectionRequestTimeoutException.class);
    }
}
