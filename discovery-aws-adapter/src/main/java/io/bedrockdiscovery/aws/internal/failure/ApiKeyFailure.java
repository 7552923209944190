package io.bedrockdiscovery.aws.internal.failure;

import io.bedrockdiscovery.aws.internal.credentials.ApiKey;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The failures of calls that an API key authorizes. */
public final class ApiKeyFailure {
    private ApiKeyFailure() {}

    /**
     * Returns the failure of a call. A key that is refused says nothing about the region, because a short-term key is
     * valid in one region only.
     *
     * @param signed the failure as it would be of a signed call
     */
    public static Failure of(ApiKey key, Region region, Throwable failure, Failure signed) {
        return CausalChain.first(failure, SdkServiceException.class)
                .filter(answer -> isRefusalOfKey(answer, signed.reason()))
                .map(answer -> refused(region, answer))
                .orElseGet(() -> new Failure(signed.reason(), key.redact(signed.message())));
    }

    private static boolean isRefusalOfKey(SdkServiceException answer, Reason reason) {
        String message = ServiceFailureClassifier.errorMessage(answer);
        boolean isByPolicy = message.contains("is not authorized to perform")
                || PolicyDenial.of(message).isPresent();
        return reason == Reason.CREDENTIALS_INVALID || (reason == Reason.ACCESS_DENIED && !isByPolicy);
    }

    private static Failure refused(Region region, SdkServiceException answer) {
        String code = ServiceFailureClassifier.errorCode(answer);
        boolean isExpired = Optional.of(code + " " + ServiceFailureClassifier.errorMessage(answer))
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("expired"))
                .isPresent();
        return new Failure(
                Reason.CREDENTIALS_INVALID,
                isExpired
                        ? "the Bedrock API key has expired (" + code + "); create another one and set "
                                + ApiKey.VARIABLE
                        : "Bedrock does not take the API key in " + region + " (" + code
                                + "); a short-term key is for one region, so create one there");
    }
}
