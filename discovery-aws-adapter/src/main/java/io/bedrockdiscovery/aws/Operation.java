package io.bedrockdiscovery.aws;

/** What the adapter asks AWS for. */
enum Operation {
    DESCRIBE_REGIONS("ec2", "DescribeRegions"),
    LIST_FOUNDATION_MODELS("bedrock", "ListFoundationModels"),
    LIST_INFERENCE_PROFILES("bedrock", "ListInferenceProfiles"),
    GET_FOUNDATION_MODEL_AVAILABILITY("bedrock", "GetFoundationModelAvailability"),
    GET_CALLER_IDENTITY("sts", "GetCallerIdentity"),
    PROBE("bedrock-runtime", "Probe");

    private final String service;
    private final String word;

    Operation(String service, String word) {
        this.service = service;
        this.word = word;
    }

    /** As it stands before the region in a host name. */
    String service() {
        return service;
    }

    /** The API's name for it. */
    String word() {
        return word;
    }

    /** As it stands in a policy. */
    String action() {
        return service + ":" + word;
    }
}
