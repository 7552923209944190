package io.bedrockdiscovery.domain.diagnosis;

/** Texts that AWS and its SDKs write, each with the error that it is. */
enum AwsErrorText {
    ON_DEMAND(
            "on-demand-not-supported",
            "Invocation of model ID anthropic.claude-sonnet-4-5-20250929-v1:0 with on-demand throughput isn\u2019t supported. "
                    + "Retry your request with the ID or ARN of an inference profile that contains this model."),
    CONTEXT_VARIANT(
            "provisioned-only",
            "Invocation of model ID amazon.nova-pro-v1:0:24k with on-demand throughput isn\u2019t supported. Retry your request "
                    + "with the ID or ARN of an inference profile that contains this model."),
    INVALID_ID("model-id-invalid", "The provided model identifier is invalid."),
    UNRESOLVED_ID("model-id-invalid", "Could not resolve the foundation model from the provided model identifier."),
    MALFORMED_ID(
            "model-id-malformed",
            "1 validation error detected: Value 'bedrock/us.amazon.nova-pro-v1:0 x' at 'modelId' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: (arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}.*)"),
    LEGACY_IDLE(
            "legacy-idle",
            "Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the "
                    + "last 15 days. Please upgrade to an active model on Amazon Bedrock"),
    ENDED("end-of-life", "This model version has reached the end of its life. Please refer to the AWS documentation."),
    RETENTION("data-retention", "data retention mode 'default' is not available for this model"),
    GATE(
            "account-gate",
            "anthropic.claude-opus-4-7 is not available for this account. You can explore other available models on Amazon "
                    + "Bedrock. For additional access options, contact AWS Sales at https://aws.amazon.com/contact-us/sales-support/"),
    MARKETPLACE(
            "marketplace-permission",
            "Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace "
                    + "actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model."),
    FORM(
            "use-case-form",
            "Model use case details have not been submitted for this account. Fill out the Anthropic use case details form "
                    + "before using the model."),
    NO_ACCESS("no-model-access", "You don't have access to the model with the specified model ID."),
    DESTINATION(
            "destination-denied",
            user("bedrock:InvokeModel") + " on resource: arn:aws:bedrock:us-west-2::foundation-model/"
                    + "anthropic.claude-sonnet-4-20250514-v1:0 because no identity-based policy allows the bedrock:InvokeModel action"),
    PROFILE(
            "profile-denied",
            user("bedrock:InvokeModelWithResponseStream") + " on resource: arn:aws:bedrock:us-east-1:111122223333:"
                    + "inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0 because no identity-based policy allows the "
                    + "bedrock:InvokeModelWithResponseStream action"),
    APPLICATION_PROFILE(
            "application-profile-denied",
            user("bedrock:InvokeModel") + " on resource: arn:aws:bedrock:us-east-1:111122223333:"
                    + "application-inference-profile/abcdefghijkl because no identity-based policy allows the "
                    + "bedrock:InvokeModel action"),
    SCP_GLOBAL(
            "scp-global-profile",
            user("bedrock:InvokeModel") + " on resource: arn:aws:bedrock:::foundation-model/"
                    + "anthropic.claude-sonnet-4-5-20250929-v1:0 with an explicit deny in a service control policy"),
    SCP_REGION(
            "scp-region",
            user("bedrock:InvokeModel") + " on resource: arn:aws:bedrock:us-east-2::foundation-model/"
                    + "anthropic.claude-sonnet-4-5-20250929-v1:0 with an explicit deny in a service control policy: "
                    + "arn:aws:organizations::111122223333:policy/o-abcde12345/service_control_policy/p-regions1"),
    EXPLICIT_DENY(
            "explicit-deny",
            user("bedrock:InvokeModel")
                    + " on resource: arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0 with an "
                    + "explicit deny in an identity-based policy"),
    BOUNDARY(
            "bounded",
            user("bedrock:InvokeModel")
                    + " on resource: arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0 because "
                    + "no permissions boundary allows the bedrock:InvokeModel action"),
    API_KEY(
            "api-key-denied",
            user("bedrock:CallWithBearerToken")
                    + " on resource: * because no identity-based policy allows the bedrock:CallWithBearerToken action"),
    NOT_ALLOWED("account-not-authorized", "Access to Bedrock models is not allowed for this account."),
    NOT_READY("not-ready", "Model is not ready for inference. Wait and try your request again."),
    LIST(
            "list-denied",
            user("bedrock:ListFoundationModels") + " because no identity-based policy allows the "
                    + "bedrock:ListFoundationModels action"),
    SCOPED("wrong-signing-region", "Credential should be scoped to a valid region."),
    TOKEN_INVALID("token-invalid", "The security token included in the request is invalid."),
    TOKEN_EXPIRED("token-expired", "The security token included in the request is expired"),
    UNKNOWN_OPERATION(
            "unknown-operation",
            "{\"Output\":{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"},\"Version\":\"1.0\"}"),
    MANTLE("mantle-route", "model `openai.gpt-oss-120b` isn't supported on this route"),
    TOO_MANY("throttled", "Too many tokens, please wait before trying again."),
    TOO_MANY_A_DAY("daily-quota", "Too many tokens per day, please wait before trying again."),
    NO_REGION(
            "no-region",
            "Unable to load region from any of the providers in the chain "
                    + "software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain@1f2a3b4c: [...]"),
    CERTIFICATE(
            "certificate",
            "(certificate_unknown) PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: "
                    + "unable to find valid certification path to requested target");

    private final String key;
    private final String text;

    AwsErrorText(String key, String text) {
        this.key = key;
        this.text = text;
    }

    String key() {
        return key;
    }

    String text() {
        return text;
    }

    private static String user(String action) {
        return "User: arn:aws:sts::111122223333:assumed-role/app/session is not authorized to perform: " + action;
    }
}
