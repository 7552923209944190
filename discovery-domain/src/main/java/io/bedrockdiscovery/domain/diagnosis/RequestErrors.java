package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about the body of a request. */
final class RequestErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "malformed-input",
                            "Malformed input request: .{1,2000}?please reformat your input and try again",
                            "The body of the request is not the one that this model reads with this API.")
                    .advise(
                            "Use the Converse API, whose body is the same for all models, or the body of the model's provider.",
                            "show model {model}"),
            KnownError.of(
                            "input-too-long",
                            "Input is too long for requested model",
                            "The request has more tokens than the model's context takes.")
                    .advise("Shorten the request, or take a model or context variant that takes more.", "models"),
            KnownError.of(
                            "max-tokens",
                            "The maximum tokens you requested exceeds the model limit of (?<limit>\\d+)",
                            "The request asks for more output than the model gives, which is {limit} tokens.")
                    .advise("Set max_tokens to less than {limit}."),
            KnownError.of(
                            "sampling-parameters",
                            "`temperature` and `top_p` cannot both be specified for this model",
                            "The model takes either temperature or top_p, not both.")
                    .advise("Leave one of them out of the request."),
            KnownError.of(
                            "feature-not-supported",
                            "This model doesn't support (?:the )?(?<feature>tool use(?: in streaming mode)?|system messages"
                                    + "|streaming|the \\w+ field|document|images?|on-demand|tools?|video|cache|prompt caching)",
                            "The model lacks a feature that the request uses: {feature}.")
                    .advise("Leave it out of the request, or take a model that has it.", "show model {model}"),
            KnownError.of(
                            "model-error",
                            "The system encountered an unexpected error during processing\\. Try your request again"
                                    + "|Model has timed out in processing the request",
                            "Bedrock or the model failed inside; the request may be right.")
                    .advise("Try again; if it stays, try another region or route.", "route {model}[ --from {region}]"));

    private RequestErrors() {}
}
