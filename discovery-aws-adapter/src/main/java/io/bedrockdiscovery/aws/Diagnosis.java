package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;

/** Says of everything that a call can throw which of the domain's reasons it is, and what a person can do about it. */
final class Diagnosis {
    static final String CANCELLED = "cancelled before it ended";

    private static final String UNREADABLE = "Unable to unmarshall";

    private final NameService names;
    private final CredentialFaults credentials;
    private final ServiceFaults service;

    Diagnosis(NameService names, CredentialFaults credentials) {
        this.names = names;
        this.credentials = credentials;
        this.service = new ServiceFaults(credentials);
    }

    /** The reason, and a line for a person. Where it is that the thread was interrupted, the thread stays so. */
    Failure of(Operation operation, Region region, Throwable failure) {
        if (isCancelled(failure)) {
            return new Failure(Reason.CANCELLED, CANCELLED);
        }
        if (failure instanceof BadAnswerException) {
            return new Failure(Reason.BAD_ANSWER, Causes.message(failure));
        }
        Optional<CredentialsFailedException> unsigned = Causes.first(failure, CredentialsFailedException.class);
        if (unsigned.isPresent()) {
            return credentials.of(unsigned.get());
        }
        if (Causes.any(failure, ApiCallTimeoutException.class)
                || Causes.any(failure, ApiCallAttemptTimeoutException.class)) {
            return new Failure(Reason.TIMED_OUT, "no whole answer within the time for one call");
        }
        Optional<SdkServiceException> refusal = Causes.first(failure, SdkServiceException.class);
        if (refusal.isPresent()) {
            return service.of(operation, refusal.get());
        }
        Optional<Failure> transport = TransportFaults.of(failure);
        if (transport.isPresent()) {
            return transport.get();
        }
        return remaining(region, failure);
    }

    /** Whether it means that the region does not have what was asked for: the model, or the service itself. */
    boolean isNotOffered(Operation operation, Region region, Throwable failure) {
        return isMissingModel(operation, failure) || isMissingService(region, failure);
    }

    private static boolean isMissingModel(Operation operation, Throwable failure) {
        return operation == Operation.GET_FOUNDATION_MODEL_AVAILABILITY && failure instanceof ResourceNotFoundException;
    }

    /** The SDK's metadata does not have Bedrock there, and the name is no name. */
    private boolean isMissingService(Region region, Throwable failure) {
        if (Partitions.haveBedrock(region) || Causes.any(failure, CredentialsFailedException.class)) {
            return false;
        }
        return Causes.first(failure, UnknownHostException.class)
                .filter(unknown -> Causes.message(unknown).contains(region.id()))
                .filter(unknown -> canResolveOtherNames(region))
                .isPresent();
    }

    /** Without a network no name resolves, which says nothing about this one. */
    private boolean canResolveOtherNames(Region region) {
        return Partitions.home(Partitions.of(region))
                .map(home -> "ec2." + home + "."
                        + PartitionMetadata.of(Partitions.sdk(home)).dnsSuffix())
                .filter(names::knows)
                .isPresent();
    }

    private Failure remaining(Region region, Throwable failure) {
        if (Causes.any(failure, PerRegion.ClosedException.class) || Causes.anySays(failure, "pool shut down")) {
            return new Failure(Reason.CANCELLED, "the adapter was closed");
        }
        if (failure instanceof StackOverflowError || Causes.anySays(failure, UNREADABLE)) {
            return new Failure(Reason.BAD_ANSWER, "the answer cannot be read; is something other than AWS answering?");
        }
        if (failure instanceof SdkClientException && CredentialFaults.isAbout(failure)) {
            return credentials.of(failure);
        }
        return new Failure(
                Reason.OTHER, failure.getClass().getSimpleName() + " in " + region + ": " + Causes.message(failure));
    }

    private static boolean isCancelled(Throwable failure) {
        if (Causes.any(failure, InterruptedException.class)
                || Causes.any(failure, ClosedByInterruptException.class)
                || Causes.any(failure, AbortedException.class)) {
            Thread.currentThread().interrupt();
            return true;
        }
        // An interrupt shows as a broken connection where the request was aborted because of it.
        return Thread.currentThread().isInterrupted() && Causes.any(failure, IOException.class);
    }
}
