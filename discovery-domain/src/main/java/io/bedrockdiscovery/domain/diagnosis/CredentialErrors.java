package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about credentials and signatures. */
final class CredentialErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "wrong-signing-region",
                            "Credential should be scoped to a valid region",
                            "The request was signed for another region than that of the endpoint it went to.")
                    .advise(
                            "Remove the endpoint override (AWS_ENDPOINT_URL, endpoint_url, a base URL of the client), or set it "
                                    + "to the region that is called.",
                            "doctor"),
            KnownError.of(
                            "token-invalid",
                            "security token included in the request is invalid",
                            "AWS does not know these keys there: the region is not opted in, the keys belong to another partition, "
                                    + "the session token was left out, or the variable has quotes in it.")
                    .advise("See whether the account has opted in to the region.", "show region {region}")
                    .advise("See which source the credentials come from.", "doctor"),
            KnownError.of(
                            "token-expired",
                            "security token included in the request is expired|\\bExpiredToken(?:Exception)?\\b"
                                    + "|Bearer Token has expired|SSO session (?:associated with this profile )?has expired"
                                    + "|Token has expired and refresh failed|Error loading SSO Token"
                                    + "|(?:session|token).{0,40}? has expired.{0,80}?aws (?:sso )?login",
                            "The session that the credentials belong to has ended.")
                    .advise(
                            "Sign in again, such as with aws login or aws sso login; retrying without it does not help.")
                    .advise("See which source the credentials come from.", "doctor"),
            KnownError.of(
                            "clock",
                            "Signature expired: .{0,60}? is now earlier than|Signature not yet current"
                                    + "|RequestTimeTooSkewed",
                            "The clock of the caller is wrong: AWS takes a signature for a few minutes only.")
                    .advise("Set the clock, or restart the virtual machine or container.", "doctor"),
            KnownError.of(
                            "signature-mismatch",
                            "The request signature we calculated does not match the signature you provided",
                            "The secret key is not the one of this access key, or something on the way, such as a proxy, changed "
                                    + "the request.")
                    .advise("Copy both keys again, without blanks or line breaks.")
                    .advise("See which source the credentials come from.", "doctor"),
            KnownError.of(
                            "api-key-invalid",
                            "Invalid API Key format: Must start with pre-defined prefix"
                                    + "|Authentication failed: Please make sure your API Key is valid",
                            "The Bedrock API key is not valid: it was cut, has ended, or is a key of another kind.")
                    .advise(
                            "Copy the key again into AWS_BEARER_TOKEN_BEDROCK, or remove the variable to use other credentials.",
                            "doctor"),
            KnownError.of(
                            "assume-role",
                            "not authorized to perform: sts:(?<action>AssumeRole\\w*)",
                            "The credentials are valid, but may not take on the role that the profile names.")
                    .advise("Allow sts:{action} on the role, and let the role's trust policy name the caller."),
            KnownError.of(
                            "no-profile",
                            "The config profile \\(?(?<name>[^)]{1,200}?)\\)? could not be found",
                            "The profile '{name}' is in neither of AWS's files.")
                    .advise("Correct AWS_PROFILE, or the name in the client's configuration.", "doctor"),
            KnownError.of(
                            "no-credentials",
                            "Unable to load (?:AWS )?credentials from any (?:of the )?providers?"
                                    + "|Could not load credentials from any providers|Unable to locate credentials"
                                    + "|Missing Authentication Token|no EC2 IMDS role found"
                                    + "|the credential provider was not enabled"
                                    + "|failed to refresh cached credentials",
                            "The client found no credentials in any place where it looks.")
                    .advise(
                            "Sign in, or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for this process.",
                            "doctor"));

    private CredentialErrors() {}
}
