package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about the string that was passed as the id of a model. */
final class ModelIdErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "provisioned-only",
                            "Invocation of model ID (?<model>\\S{1,300}?:\\d{1,3}:[0-9a-z]{1,8}) with on-demand throughput isn't supported",
                            "{model} is a context variant, which only a provisioned throughput can run.")
                    .advise(
                            "Pass the model without the context length at the end, or the ARN of a provisioned throughput.",
                            "resolve {model} --via provisioned[ --from {region}]"),
            KnownError.of(
                            "on-demand-not-supported",
                            "Invocation of model ID (?<model>\\S{1,300}?) with on-demand throughput isn't supported",
                            "In the region that was called, {model} can only be called through an inference profile.")
                    .advise(
                            "Pass the id of a profile that is listed in the region you call, instead of the model's.",
                            "resolve {model} --from {region}"),
            KnownError.of(
                            "model-id-malformed",
                            "Value '(?<model>[^']{0,2048})' at '(?:modelId|modelIdentifier|inferenceProfileIdentifier)' failed to "
                                    + "satisfy constraint: Member must satisfy regular expression pattern",
                            "'{model}' has a form that is neither an id nor an ARN of Bedrock.")
                    .advise(
                            "Pass the bare id or a whole ARN: no router's prefix, no client's suffix, no blanks, and an ARN of "
                                    + "a profile with its account.",
                            "resolve {model}[ --from {region}]"),
            KnownError.of(
                            "model-id-malformed",
                            "at '(?:modelId|modelIdentifier|inferenceProfileIdentifier)' failed to satisfy constraint: "
                                    + "Member must satisfy regular expression pattern",
                            "The string passed as the model's id has a form that is neither an id nor an ARN of Bedrock.")
                    .advise(
                            "Pass the bare id or a whole ARN: no router's prefix, no client's suffix, no blanks, and an ARN of "
                                    + "a profile with its account.",
                            "resolve {model}[ --from {region}]"),
            KnownError.of(
                            "model-id-empty",
                            "at 'modelId' failed to satisfy constraint: Member must (?:have length greater|not be null)"
                                    + "|(?:Invalid (?:length|type)|Missing required parameter)[^.;]{0,30}? (?:parameter|input): "
                                    + "[\"']?modelId|Invalid (?:length|type) for parameter modelId\\b"
                                    + "|parameter validation failed:? .{0,60}?\\bmodelId\\b",
                            "No model's id was passed: the setting or variable that should hold it is empty.")
                    .advise("Set the id in the client's configuration.", "resolve {model}[ --from {region}]"),
            KnownError.of(
                            "model-id-invalid",
                            "The provided model identifier is invalid|Could not resolve the foundation model from "
                                    + "(?:the provided )?model identifier",
                            "No model or profile has this id in the region that was called: its version or prefix does not "
                                    + "exist there, or it is an ARN of another region or account.")
                    .advise("Pass the exact id that this region lists.", "resolve {model} --from {region}")
                    .advise("If it is a profile, see in which regions it is listed.", "show profile {model}"),
            KnownError.of(
                            "unknown-operation",
                            "UnknownOperationException",
                            "The request reached an operation that this endpoint does not have: the slash of an ARN stands "
                                    + "unescaped in the path, or bedrock and bedrock-runtime are mixed up.")
                    .advise(
                            "Percent-encode the ARN in the path (/ is %2F), or pass the profile's id instead of its ARN.",
                            "show profile {model}")
                    .advise("Send calls of models to bedrock-runtime, and lists to bedrock."),
            KnownError.of(
                            "mantle-route",
                            "model [`'\"]?(?<model>[^\\s`'\"]{1,300})[`'\"]? isn't supported on this route",
                            "bedrock-mantle has {model}, but not under this path or with this API.")
                    .advise(
                            "Use the path of this model: /v1, /openai/v1 or, for Claude, /anthropic/v1/messages.",
                            "targets --kind mantle"));

    private ModelIdErrors() {}
}
