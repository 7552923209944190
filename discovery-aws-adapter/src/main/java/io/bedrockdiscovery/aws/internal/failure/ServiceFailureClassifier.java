package io.bedrockdiscovery.aws.internal.failure;

import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Classifies error answers of AWS, and of proxies that answer in place of AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">
 *     Access denied error messages</a>
 */
final class ServiceFailureClassifier {
    private static final Set<String> DENIED = Set.of(
            "AccessDeniedException",
            "AccessDenied",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "UnauthorizedAccess",
            "NotAuthorized",
            "OptInRequired");

    private final CredentialFailureClassifier credentials;

    ServiceFailureClassifier(CredentialFailureClassifier credentials) {
        this.credentials = credentials;
    }

    Failure classify(Operation operation, SdkServiceException answer) {
        String code = errorCode(answer);
        if (answer.isThrottlingException()) {
            return new Failure(
                    Reason.THROTTLED,
                    "AWS throttled the call (too many requests); try again later or with a lower --concurrency");
        }
        if (isOfAnotherRegion(answer)) {
            return new Failure(
                    Reason.OTHER,
                    "the endpoint belongs to another region (" + code + "); unset the endpoint override ("
                            + operation.endpointVariable()
                            + ", AWS_ENDPOINT_URL or endpoint_url), or name its region with --regions");
        }
        if (CredentialFailureClassifier.isRefusal(code)) {
            return credentials.refused(code);
        }
        if (answer.statusCode() >= 500) {
            return new Failure(
                    Reason.SERVICE_ERROR, "AWS had an internal error (" + label(code, answer) + "); try again later");
        }
        if (DENIED.contains(code) || (answer.statusCode() == 403 && !code.isEmpty())) {
            String message = errorMessage(answer);
            return new Failure(reasonOfDenial(operation, message), denied(operation, code, message));
        }
        if (answer.statusCode() == 407) {
            return new Failure(Reason.UNREACHABLE, "the proxy requires a user name and a password");
        }
        if (code.isEmpty()) {
            return new Failure(
                    Reason.BAD_ANSWER,
                    "HTTP " + answer.statusCode()
                            + " without an AWS error code; check whether a proxy answers in place of AWS");
        }
        return new Failure(Reason.OTHER, "AWS refused the call (" + label(code, answer) + "): " + errorMessage(answer));
    }

    /** Returns whether an endpoint refuses a signature that is right, because it is made for another region. */
    private static boolean isOfAnotherRegion(SdkServiceException answer) {
        return errorMessage(answer).toLowerCase(Locale.ROOT).contains("credential should be scoped to a valid region");
    }

    /** Returns the lasting reason where a policy of the organization denies a list of a region explicitly. */
    private static Reason reasonOfDenial(Operation operation, String message) {
        boolean isList =
                operation == Operation.LIST_FOUNDATION_MODELS || operation == Operation.LIST_INFERENCE_PROFILES;
        boolean lasting = PolicyDenial.of(message)
                .filter(denial -> denial.explicit() && denial.kind().isOfOrganization())
                .isPresent();
        return isList && lasting ? Reason.DENIED_BY_ORGANIZATION : Reason.ACCESS_DENIED;
    }

    private static String denied(Operation operation, String code, String message) {
        return PolicyDenial.of(message)
                .map(denial -> denied(operation, denial))
                .orElseGet(() -> operation.iamAction() + " is denied (" + code + "); ask for a policy that allows it");
    }

    private static String denied(Operation operation, PolicyDenial denial) {
        PolicyKind kind = denial.kind();
        if (kind == PolicyKind.IDENTITY_BASED && !denial.explicit()) {
            return "no IAM policy allows " + operation.iamAction() + " for this principal; ask for one that does";
        }
        String cause = denial.explicit()
                ? operation.iamAction() + " is explicitly denied by " + kind.wordsWithArticle()
                : "no " + kind.words() + " allows " + operation.iamAction();
        return cause
                + (kind.isOfOrganization()
                        ? "; only an administrator of the AWS organization can change that"
                        : "; ask for a policy that allows it");
    }

    private static String label(String code, SdkServiceException answer) {
        return code.isEmpty() ? "HTTP " + answer.statusCode() : code + ", HTTP " + answer.statusCode();
    }

    static String errorCode(SdkServiceException answer) {
        return details(answer).map(AwsErrorDetails::errorCode).orElse("");
    }

    static String errorMessage(SdkServiceException answer) {
        return details(answer).map(AwsErrorDetails::errorMessage).orElseGet(() -> CausalChain.message(answer));
    }

    private static Optional<AwsErrorDetails> details(SdkServiceException answer) {
        return answer instanceof AwsServiceException aws
                ? Optional.ofNullable(aws.awsErrorDetails())
                : Optional.empty();
    }
}
