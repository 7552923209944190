package io.bedrockdiscovery.aws.internal.failure;

import io.bedrockdiscovery.aws.internal.credentials.RoleNotAssumedException;
import io.bedrockdiscovery.aws.internal.sdk.ProfileChain;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Classifies failures of the credentials: refused by AWS, or impossible to get.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html">
 *     Common errors of Amazon Bedrock</a>
 */
final class CredentialFailureClassifier {
    /** The error codes by which AWS refuses credentials. */
    private static final Set<String> CODES = Set.of(
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

    private static final String CHAIN = CredentialChainMessage.START;
    private static final String NOT_FETCHED = "the credentials could not be fetched: ";

    private final Supplier<ProfileChain> profiles;

    /**
     * Creates a classifier.
     *
     * @param profiles reads the AWS profile in force, for messages
     */
    CredentialFailureClassifier(Supplier<ProfileChain> profiles) {
        this.profiles = profiles;
    }

    /** Returns whether an error code refuses the credentials. */
    static boolean isRefusal(String errorCode) {
        return CODES.contains(errorCode);
    }

    /** Classifies an error code for which {@link #isRefusal} holds. */
    Failure refused(String errorCode) {
        if (errorCode.startsWith("Expired")
                || errorCode.equals("RequestExpired")
                || errorCode.equals("TokenRefreshRequired")) {
            return invalid(
                    "the credentials have expired (" + errorCode + "); sign in again, for example with " + login());
        }
        if (errorCode.contains("Signature")) {
            return invalid("the request signature does not match (" + errorCode
                    + "); check the secret access key and the system clock");
        }
        if (errorCode.startsWith("MissingAuthentication")) {
            return invalid("the request carried no credentials (" + errorCode + ")");
        }
        return invalid("AWS does not accept these credentials in this region (" + errorCode
                + "); tokens of the global STS endpoint are not valid in opt-in regions, "
                + "nor are keys of another partition");
    }

    /** Returns whether a failure means that no place has credentials, not even ones that AWS would refuse. */
    static boolean meansNoneFound(Throwable failure) {
        if (isAboutLogin(failure) || isAboutSso(failure) || !CausalChain.hasMessage(failure, CHAIN)) {
            return false;
        }
        CredentialChainMessage message = CredentialChainMessage.of(failure);
        return message.status().isEmpty() && message.connectionFailure().isEmpty() && !message.isContainerFailure();
    }

    /** Classifies a failure to get credentials. */
    Failure classify(Throwable failure) {
        Optional<RoleNotAssumedException> role = CausalChain.first(failure, RoleNotAssumedException.class);
        if (role.isPresent()) {
            return notAssumed(role.get());
        }
        if (isAboutLogin(failure)) {
            return invalid("the session of aws login has ended or is missing; sign in again with " + login());
        }
        if (isAboutSso(failure)) {
            return invalid("the SSO session has expired or is missing; sign in with " + login());
        }
        if (CausalChain.contains(failure, TimeoutException.class)) {
            return new Failure(
                    Reason.TIMED_OUT,
                    "no credentials in time; allow a longer deadline, or check the profile's credential process "
                            + "or sign-in");
        }
        Optional<AwsServiceException> refusal = CausalChain.first(failure, AwsServiceException.class);
        if (refusal.isPresent()) {
            return notIssued(refusal.get());
        }
        Optional<Failure> transport = TransportFailureClassifier.classify(failure);
        if (transport.isPresent()) {
            Failure cause = transport.get();
            return new Failure(cause.reason(), NOT_FETCHED + cause.message());
        }
        if (CausalChain.hasMessage(failure, CHAIN)) {
            return ofChain(CredentialChainMessage.of(failure));
        }
        String profile = profiles.get().name();
        if (CausalChain.hasMessage(failure, "rofile file contained no")
                || CausalChain.hasMessage(failure, "rofile '" + profile + "'")) {
            return invalid("the AWS profile '" + profile + "' does not exist or has no credentials; check its name");
        }
        return invalid("no AWS credentials: " + CausalChain.message(failure));
    }

    /** Returns whether an exception of the SDK is about credentials, by its message. */
    static boolean isAboutCredentials(Throwable failure) {
        return isAboutSso(failure) || CausalChain.hasMessage(failure, "credentials");
    }

    private Failure ofChain(CredentialChainMessage message) {
        Optional<Integer> status = message.status();
        if (status.isPresent()) {
            return notIssued(message.errorCode(), status.get(), message.isThrottling());
        }
        Optional<String> connection = message.connectionFailure();
        if (connection.isPresent()) {
            return new Failure(Reason.UNREACHABLE, NOT_FETCHED + connection.get());
        }
        return invalid("no AWS credentials found; sign in with aws sso login, name a profile, "
                + "or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
    }

    private Failure notIssued(AwsServiceException refusal) {
        // A proxy that answers in place of AWS sends no error code.
        String code = Optional.ofNullable(refusal.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("HTTP " + refusal.statusCode());
        return notIssued(code, refusal.statusCode(), refusal.isThrottlingException());
    }

    private Failure notIssued(String code, int status, boolean throttling) {
        if (throttling) {
            return new Failure(Reason.THROTTLED, NOT_FETCHED + "too many requests; try again later");
        }
        if (status >= 500) {
            return new Failure(Reason.SERVICE_ERROR, NOT_FETCHED + "AWS had an internal error; try again later");
        }
        if (isRefusal(code)) {
            return refused(code);
        }
        ProfileChain chain = profiles.get();
        if (chain.needsMfaCode()) {
            return invalid("the profile '" + chain.name()
                    + "' needs an MFA code, which this program cannot ask for; "
                    + "run eval \"$(aws configure export-credentials --profile " + chain.name()
                    + " --format env)\" and omit the profile");
        }
        return invalid("AWS issued no credentials for the profile '" + chain.name() + "' (" + code
                + "); check its role and the trust policy of the role");
    }

    /** Classifies a refusal by STS to let the caller assume a role, which is about that role's account only. */
    private Failure notAssumed(RoleNotAssumedException failure) {
        AwsServiceException refusal = failure.refusal();
        Failure usual = notIssued(refusal);
        String code = Optional.ofNullable(refusal.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("HTTP " + refusal.statusCode());
        if (usual.reason() != Reason.CREDENTIALS_INVALID || isRefusal(code)) {
            return new Failure(usual.reason(), failure.role() + ": " + usual.message());
        }
        if (!code.startsWith("AccessDenied")) {
            String details = Optional.ofNullable(refusal.awsErrorDetails())
                    .map(AwsErrorDetails::errorMessage)
                    .map(text -> ": " + text)
                    .orElse("");
            return new Failure(Reason.OTHER, failure.role() + " cannot be assumed (" + code + ")" + details);
        }
        String policy = PolicyDenial.of(CausalChain.message(refusal))
                .map(denial -> "; a " + denial.kind().words() + " denies it")
                .orElse("; check that the role exists, that its trust policy names the caller, and the external id");
        return new Failure(Reason.ACCESS_DENIED, failure.role() + " may not be assumed" + policy);
    }

    private static boolean isAboutSso(Throwable failure) {
        return CausalChain.first(failure, RuntimeException.class)
                .filter(each -> {
                    String message = CausalChain.message(each).toLowerCase(Locale.ROOT);
                    return message.contains("sso session")
                            || message.contains("sso login")
                            || message.contains("ssooidc")
                            || message.contains("sso token")
                            || message.contains("token is expired")
                            // The cached token has not expired, but AWS no longer accepts it.
                            || (message.contains("service: sso,") && message.contains("status code: 401"));
                })
                .isPresent();
    }

    /** Returns whether the session of a profile with {@code login_session} is over, by the SDK's messages. */
    private static boolean isAboutLogin(Throwable failure) {
        return CausalChain.hasMessage(failure, "for login_session")
                || CausalChain.hasMessage(failure, "You must re-authenticate")
                || CausalChain.hasMessage(failure, "lease reauthenticate");
    }

    private String login() {
        return profiles.get().signInCommand();
    }

    private static Failure invalid(String message) {
        return new Failure(Reason.CREDENTIALS_INVALID, message);
    }
}
