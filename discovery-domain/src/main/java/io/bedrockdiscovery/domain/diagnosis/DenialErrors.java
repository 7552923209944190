package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Denials of IAM and of organizations, by what denies and by what is denied. */
final class DenialErrors {
    private static final String CALL =
            "not authorized to perform: (?<action>bedrock:(?:InvokeModel\\w*|Converse\\w*|CountTokens))";
    private static final String BEDROCK = "not authorized to perform: (?<action>(?:bedrock|bedrock-mantle):\\w+)";
    private static final String BY_SCP = "with an explicit deny in an? service control policy";

    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "scp-global-profile",
                            CALL + " on resource: arn:aws[a-z-]*:bedrock:::foundation-model/\\S{1,400} " + BY_SCP,
                            "A service control policy denies the call of a global profile, because the region of such a call is "
                                    + "'unspecified' to aws:RequestedRegion[; the policy is {policy}].")
                    .advise(
                            "Pass a profile of a geography, which stays in regions that the policy allows.",
                            "route {model}[ --from {region}]")
                    .advise(
                            "Or let the organization exempt the value 'unspecified' of aws:RequestedRegion for Bedrock."),
            KnownError.of(
                            "scp-region",
                            CALL
                                    + " on resource: arn:aws[a-z-]*:bedrock:(?<denied>[a-z0-9-]+):\\w*:foundation-model/\\S{1,400} "
                                    + BY_SCP,
                            "A service control policy denies {denied}, to which the profile may send the call[; the policy is "
                                    + "{policy}].")
                    .advise(
                            "Pass an id whose calls do not run in {denied}: on demand where the model has it, or another profile.",
                            "route {model}[ --from {region}]")
                    .advise("Or let the organization exempt calls through the profile by the condition key "
                            + "bedrock:InferenceProfileArn."),
            KnownError.of(
                            "scp",
                            BEDROCK + "(?: on resource: \\S{1,600})? " + BY_SCP,
                            "A service control policy of the organization denies {action}[; the policy is {policy}].")
                    .advise(
                            "Ask the organization's administrators; no IAM policy of the account outweighs it.",
                            "doctor"),
            KnownError.of(
                            "explicit-deny",
                            BEDROCK
                                    + "(?: on resource: \\S{1,600})? with an explicit deny in an? (?<kind>[a-z -]{0,40}?policy|permissions "
                                    + "boundary)",
                            "An explicit deny in a policy of another kind, {kind}, denies {action}; an allow does not outweigh it.")
                    .advise("Change the statement that denies: look for Deny with the action or its region."),
            KnownError.of(
                            "bounded",
                            BEDROCK
                                    + "(?: on resource: \\S{1,600})? because no (?!identity)(?<kind>[a-z -]{0,40}?policy|permissions "
                                    + "boundary) allows",
                            "The {kind} does not allow {action}, whatever the identity's own policies allow.")
                    .advise("Allow the action there, too.", "route {model}[ --from {region}] --iam"),
            KnownError.of(
                            "application-profile-denied",
                            CALL + " on resource: \\S{0,400}?:application-inference-profile/\\S{1,400}",
                            "The policy does not allow {action} on the application profile, which is a resource type of its own.")
                    .advise(
                            "Allow the application profile, and the models behind it.",
                            "route {profile} --via application-profile[ --from {region}] --iam"),
            KnownError.of(
                            "profile-denied",
                            CALL + " on resource: \\S{0,400}?:inference-profile/\\S{1,400}",
                            "The policy allows the model but not the inference profile that the call goes through.")
                    .advise(
                            "Allow the profile and every model that it routes to.",
                            "route {profile}[ --from {region}] --iam"),
            KnownError.of(
                            "global-model-denied",
                            CALL + " on resource: arn:aws[a-z-]*:bedrock:::foundation-model/\\S{1,400}",
                            "A global profile needs the model's ARN without a region, too, which the policy does not allow.")
                    .advise(
                            "Add the ARN without a region to the policy.",
                            "route {model} --via global-profile[ --from {region}] --iam"),
            KnownError.of(
                            "destination-denied",
                            CALL
                                    + " on resource: arn:aws[a-z-]*:bedrock:(?<denied>[a-z0-9-]+):\\w*:foundation-model/\\S{1,400}",
                            "The policy does not allow {model} in {denied}. A profile sends calls to several regions, and a policy "
                                    + "has to name each.")
                    .advise(
                            "Allow the model in every region that the profile routes to.",
                            "route {model}[ --from {region}] --iam"),
            KnownError.of("call-denied", CALL + "\\b", "No policy allows the caller to perform {action}[ on {target}].")
                    .advise(
                            "Allow the call with a policy that names its resources.",
                            "route {model}[ --from {region}] --iam"),
            KnownError.of(
                            "list-denied",
                            "not authorized to perform: (?<action>bedrock:(?:List|Get)\\w+)",
                            "The caller may be allowed to call models, but not to look them up with {action}.")
                    .advise(
                            "Allow bedrock:ListFoundationModels and bedrock:ListInferenceProfiles; resolve works with one of them.",
                            "doctor"),
            KnownError.of(
                            "api-key-denied",
                            "not authorized to perform: (?<action>bedrock(?:-mantle)?:CallWithBearerToken)",
                            "The call was made with an API key, and the owner of the key may not use one: that takes {action} in "
                                    + "addition to the action of the call.")
                    .advise("Allow {action} to the owner of the key, or call with signed requests.", "doctor"),
            KnownError.of("bedrock-denied", BEDROCK + "\\b", "No policy allows the caller to perform {action}.")
                    .advise("Allow {action} to the caller.", "doctor"));

    private DenialErrors() {}
}
