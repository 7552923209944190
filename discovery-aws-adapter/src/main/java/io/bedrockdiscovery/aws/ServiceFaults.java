package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** What AWS says when it refuses or fails. */
final class ServiceFaults {
    private static final Set<String> DENIED = Set.of(
            "AccessDeniedException",
            "AccessDenied",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "UnauthorizedAccess",
            "NotAuthorized",
            "OptInRequired");

    /** AWS names the kind of policy: "with an explicit deny in a service control policy", "because no … policy allows". */
    private static final Pattern EXPLICIT =
            Pattern.compile("explicit deny in (?:an? )?([a-z -]{1,40}(?:policy|boundary))");

    private static final Pattern IMPLICIT = Pattern.compile("because no ([a-z -]{1,40}(?:policy|boundary)) allows");

    private final CredentialFaults credentials;

    ServiceFaults(CredentialFaults credentials) {
        this.credentials = credentials;
    }

    Failure of(Operation operation, SdkServiceException refusal) {
        String code = code(refusal);
        if (refusal.isThrottlingException()) {
            return new Failure(
                    Reason.THROTTLED,
                    "AWS kept saying that there are too many calls; try again later, or with a lower concurrency");
        }
        if (CredentialFaults.CODES.contains(code)) {
            return credentials.refused(code);
        }
        if (refusal.statusCode() >= 500) {
            return new Failure(Reason.SERVICE_ERROR, "AWS failed (" + named(code, refusal) + "); try again later");
        }
        if (DENIED.contains(code) || (refusal.statusCode() == 403 && !code.isEmpty())) {
            return new Failure(Reason.ACCESS_DENIED, denied(operation, code, says(refusal)));
        }
        if (refusal.statusCode() == 407) {
            return new Failure(Reason.UNREACHABLE, "the proxy asks for a user name and a password");
        }
        if (code.isEmpty()) {
            return new Failure(
                    Reason.BAD_ANSWER,
                    "HTTP " + refusal.statusCode() + " without AWS's error code; is a proxy answering?");
        }
        return new Failure(Reason.OTHER, "AWS refused (" + named(code, refusal) + "): " + says(refusal));
    }

    private static String denied(Operation operation, String code, String says) {
        Matcher explicit = EXPLICIT.matcher(says);
        if (explicit.find()) {
            return operation.action() + " is explicitly denied by a " + explicit.group(1) + who(explicit.group(1));
        }
        Matcher implicit = IMPLICIT.matcher(says);
        if (implicit.find()) {
            return operation.action() + " is allowed by no " + implicit.group(1) + who(implicit.group(1));
        }
        return operation.action() + " is denied (" + code + "); ask for a policy that allows it";
    }

    private static String who(String policy) {
        return policy.contains("service control") || policy.contains("resource control")
                ? "; only whoever runs the AWS organization can change that"
                : "; ask for a policy that allows it";
    }

    private static String named(String code, SdkServiceException refusal) {
        return code.isEmpty() ? "HTTP " + refusal.statusCode() : code + ", HTTP " + refusal.statusCode();
    }

    private static String code(SdkServiceException refusal) {
        if (refusal instanceof AwsServiceException aws
                && aws.awsErrorDetails() != null
                && aws.awsErrorDetails().errorCode() != null) {
            return aws.awsErrorDetails().errorCode();
        }
        return "";
    }

    private static String says(SdkServiceException refusal) {
        if (refusal instanceof AwsServiceException aws
                && aws.awsErrorDetails() != null
                && aws.awsErrorDetails().errorMessage() != null) {
            return aws.awsErrorDetails().errorMessage();
        }
        return Causes.message(refusal);
    }
}
