package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about what an account may call, apart from its IAM policies. */
final class AccountErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "data-retention",
                            "data retention mode '(?<mode>[^']{0,60})' is not available for (?:this model|model)",
                            "The account's data retention mode in this region, '{mode}', is not one that the model allows. No "
                                    + "field of a request changes it.")
                    .advise(
                            "Let an administrator set a mode that the model allows, knowing which data it lets AWS or the "
                                    + "provider keep.",
                            "access {model} --region {region}")
                    .advise("Or choose another model.", "models[ --region {region}]"),
            KnownError.of(
                            "account-gate",
                            "(?<model>\\b[a-z0-9]{1,30}+\\.[a-z0-9-]{1,80}\\d[\\w.:-]{0,40})[`'\"]? is not available for this account"
                                    + "|is not available for this account\\b.{0,300}?\\bAWS Sales\\b",
                            "AWS has not opened the model to this account, whatever the access lists say.")
                    .advise("Ask AWS's support or sales to open it.")
                    .advise("Meanwhile take another model.", "models[ --region {region}]"),
            KnownError.of(
                            "payment",
                            "INVALID_PAYMENT_INSTRUMENT|A valid payment instrument must be provided",
                            "The subscription to the model failed because the account has no payment method that AWS "
                                    + "Marketplace takes.")
                    .advise("Add a valid payment method to the account that pays, then wait some minutes."),
            KnownError.of(
                            "marketplace-permission",
                            "is not authorized to perform the required AWS Marketplace actions"
                                    + "|Model access is denied due to .{0,300}?aws-marketplace:"
                                    + "|not authorized to perform: aws-marketplace:",
                            "The first call of a third-party model subscribes the account to it, and the caller lacks the "
                                    + "actions of AWS Marketplace for that.")
                    .advise(
                            "Allow aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions once, or let an "
                                    + "administrator make the first call; then wait some minutes.",
                            "access {model}[ --region {region}]"),
            KnownError.of(
                            "marketplace-subscription",
                            "AWS Marketplace subscription for this model cannot be completed",
                            "The subscription to the model is not complete.")
                    .advise(
                            "Wait some minutes and call again; if it stays, ask an administrator of AWS Marketplace.",
                            "access {model}[ --region {region}]"),
            KnownError.of(
                            "use-case-form",
                            "use case details have not been submitted",
                            "Anthropic's form about the first use has not been filled in for this account.")
                    .advise(
                            "Submit the use case details in the Bedrock console, once per account or organization, and wait "
                                    + "about a quarter of an hour.",
                            "access {model}[ --region {region}]"),
            KnownError.of(
                            "no-model-access",
                            "You don't have access to (?:the|this) model(?: with the specified model ID)?",
                            "This account has no access to the model in the region that was called, or the call was made with "
                                    + "another account than you mean.")
                    .advise("See what access AWS grants there.", "access {model} --region {region}")
                    .advise("Look at AWS_PROFILE, and at the account that the credentials belong to.", "doctor"),
            KnownError.of(
                            "unsupported-country",
                            "Access to Anthropic models is not allowed from unsupported countries",
                            "Anthropic does not serve the country that the request or the account comes from.")
                    .advise("Call from a supported country, or take a model of another provider.", "models"),
            KnownError.of(
                            "account-not-authorized",
                            "Your account is not authorized to invoke this API operation"
                                    + "|Access to Bedrock models is not allowed for this account"
                                    + "|ValidationException\\W.{0,120}?\\bOperation not allowed\\b",
                            "AWS does not let this account call models yet: it is new, or its quotas are 0. IAM is not the "
                                    + "cause.")
                    .advise("Open a case with AWS's support; look at the quotas of Bedrock in Service Quotas.")
                    .advise("See what access AWS grants.", "access {model}[ --region {region}]"));

    private AccountErrors() {}
}
