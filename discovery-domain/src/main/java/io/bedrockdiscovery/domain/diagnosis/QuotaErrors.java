package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about quotas and about a service that is busy. */
final class QuotaErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "daily-quota",
                            "Too many tokens per day",
                            "The account's daily quota of tokens is used up, as is common in new accounts. Retrying does not help "
                                    + "before the next day.")
                    .advise("Request a higher daily quota in Service Quotas, or through AWS's support.")
                    .advise(
                            "Quotas are counted apart for each route: another one may have room.",
                            "route {model}[ --from {region}]"),
            KnownError.of(
                            "throttled",
                            "Too many (?:tokens|requests|connections), please wait before trying again"
                                    + "|Your request rate is too high\\. Reduce the frequency"
                                    + "|Model is getting throttled\\. Try your request again"
                                    + "|ThrottlingException\\W.{0,80}?Rate exceeded.{0,200}?bedrock"
                                    + "|bedrock.{0,200}?ThrottlingException\\W.{0,80}?Rate exceeded"
                                    + "|ThrottlingException.{0,60}?when calling the (?:Converse|ConverseStream|InvokeModel"
                                    + "|InvokeModelWithResponseStream|ListFoundationModels|ListInferenceProfiles) operation",
                            "A quota per minute, of tokens or requests, is used up for this model, region and route.")
                    .advise("Wait and try again with growing pauses; a smaller max_tokens reserves less of the quota.")
                    .advise("Spread the load over a profile or another region.", "route {model}[ --from {region}]")
                    .advise("Request a higher quota in Service Quotas."),
            KnownError.of(
                            "not-ready",
                            "ModelNotReadyException|model is not ready for inference",
                            "The model is being made ready, as happens to imported models that were idle.")
                    .advise("Try again with growing pauses."),
            KnownError.of(
                            "service-busy",
                            "Bedrock is unable to process your request",
                            "Bedrock has no capacity for the model in this region at present.")
                    .advise("Try again with growing pauses.")
                    .advise("Take a profile or another region.", "route {model}[ --from {region}]"));

    private QuotaErrors() {}
}
