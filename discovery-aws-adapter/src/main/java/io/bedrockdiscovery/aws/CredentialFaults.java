package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What is wrong with credentials, and how to come by good ones. */
final class CredentialFaults {
    /** Error codes by which AWS says that it does not accept the credentials. */
    static final Set<String> CODES = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "InvalidToken",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "TokenRefreshRequired",
            "AuthFailure",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");

    private final String profile;

    CredentialFaults(String profile) {
        this.profile = profile;
    }

    /** AWS refused a call with one of {@link #CODES}. */
    Failure refused(String code) {
        if (code.startsWith("Expired") || code.equals("RequestExpired") || code.equals("TokenRefreshRequired")) {
            return invalid("the credentials have expired (" + code + "); sign in again, such as with " + login());
        }
        if (code.contains("Signature")) {
            return invalid("AWS gets another signature (" + code + "); check the secret access key and this clock");
        }
        if (code.startsWith("MissingAuthentication")) {
            return invalid("the call carried no credentials (" + code + ")");
        }
        return invalid("AWS does not know these credentials here (" + code
                + "); tokens of the global STS endpoint are not valid in opt-in regions: use a regional one");
    }

    /** There was nothing to sign a call with. */
    Failure of(Throwable failure) {
        if (isAboutSso(failure)) {
            return invalid("the SSO session has expired or is missing; sign in with " + login());
        }
        if (Causes.any(failure, TimeoutException.class)) {
            return new Failure(
                    Reason.TIMED_OUT,
                    "no credentials came in time; is the profile's program, sign-in or metadata service waiting?");
        }
        Optional<AwsServiceException> refusal = Causes.first(failure, AwsServiceException.class);
        if (refusal.isPresent()) {
            return refusedToMakeAny(refusal.get());
        }
        Optional<Failure> transport = TransportFaults.of(failure);
        if (transport.isPresent()) {
            Failure fault = transport.get();
            return new Failure(fault.reason(), "no credentials could be fetched: " + fault.message());
        }
        if (Causes.anySays(failure, ChainWords.START)) {
            return ofTheChain(ChainWords.of(failure));
        }
        if (Causes.anySays(failure, "rofile file contained no")
                || Causes.anySays(failure, "rofile '" + profile + "'")) {
            return invalid("the AWS profile '" + profile + "' does not exist or has no credentials");
        }
        return invalid("no AWS credentials: " + Causes.message(failure));
    }

    /** Whether an exception of the SDK that nobody wrapped is about credentials. */
    static boolean isAbout(Throwable failure) {
        return isAboutSso(failure) || Causes.anySays(failure, "credentials");
    }

    /** The SDK's chain keeps of every provider's failure only the words. */
    private Failure ofTheChain(ChainWords words) {
        Optional<Integer> status = words.status();
        if (status.isPresent()) {
            return refusedToMakeAny(words.code(), status.get(), words.isThrottling());
        }
        Optional<String> transport = words.transport();
        if (transport.isPresent()) {
            return new Failure(Reason.UNREACHABLE, "no credentials could be fetched: " + transport.get());
        }
        return invalid("no AWS credentials found; sign in with aws sso login, name a profile, "
                + "or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
    }

    private Failure refusedToMakeAny(AwsServiceException refusal) {
        // A proxy that answers in AWS's place knows no error codes.
        String code = Optional.ofNullable(refusal.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("HTTP " + refusal.statusCode());
        return refusedToMakeAny(code, refusal.statusCode(), refusal.isThrottlingException());
    }

    private Failure refusedToMakeAny(String code, int status, boolean throttling) {
        if (throttling) {
            return new Failure(Reason.THROTTLED, "no credentials could be fetched: too many calls; try again later");
        }
        if (status >= 500) {
            return new Failure(Reason.SERVICE_ERROR, "no credentials could be fetched: AWS failed; try again later");
        }
        if (CODES.contains(code)) {
            return refused(code);
        }
        return invalid("AWS gave no credentials for profile '" + profile + "' (" + code
                + "); check its role and the role's trust policy");
    }

    private static boolean isAboutSso(Throwable failure) {
        return Causes.first(failure, RuntimeException.class)
                .filter(each -> {
                    String says = Causes.message(each).toLowerCase(Locale.ROOT);
                    return says.contains("sso session")
                            || says.contains("sso login")
                            || says.contains("ssooidc")
                            || says.contains("sso token")
                            || says.contains("token is expired")
                            // The token looks good here, and is not valid any more there.
                            || (says.contains("service: sso,") && says.contains("status code: 401"));
                })
                .isPresent();
    }

    private String login() {
        return profile.equals("default") ? "aws sso login" : "aws sso login --profile " + profile;
    }

    private static Failure invalid(String message) {
        return new Failure(Reason.CREDENTIALS_INVALID, message);
    }
}
