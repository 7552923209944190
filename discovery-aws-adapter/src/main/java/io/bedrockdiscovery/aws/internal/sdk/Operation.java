package io.bedrockdiscovery.aws.internal.sdk;

import java.util.Locale;

/** The operations that the adapter calls; none of them changes anything at AWS. */
public enum Operation {
    DESCRIBE_REGIONS("ec2", "DescribeRegions"),
    LIST_FOUNDATION_MODELS("bedrock", "ListFoundationModels"),
    LIST_INFERENCE_PROFILES("bedrock", "ListInferenceProfiles"),
    GET_FOUNDATION_MODEL_AVAILABILITY("bedrock", "GetFoundationModelAvailability"),
    GET_ACCOUNT_DATA_RETENTION("bedrock", "GetAccountDataRetention"),
    GET_USE_CASE_FOR_MODEL_ACCESS("bedrock", "GetUseCaseForModelAccess"),
    LIST_PROVISIONED_MODEL_THROUGHPUTS("bedrock", "ListProvisionedModelThroughputs"),
    LIST_CUSTOM_MODELS("bedrock", "ListCustomModels"),
    LIST_CUSTOM_MODEL_DEPLOYMENTS("bedrock", "ListCustomModelDeployments"),
    LIST_IMPORTED_MODELS("bedrock", "ListImportedModels"),
    LIST_PROMPT_ROUTERS("bedrock", "ListPromptRouters"),
    LIST_MARKETPLACE_MODEL_ENDPOINTS("bedrock", "ListMarketplaceModelEndpoints"),
    /** The list of models of bedrock-mantle. */
    LIST_MANTLE_MODELS("bedrock-mantle", "ListModels"),
    GET_CALLER_IDENTITY("sts", "GetCallerIdentity"),
    /** Connections to the runtime endpoint, without a request. */
    PROBE("bedrock-runtime", "Probe");

    private final String service;
    private final String apiName;

    Operation(String service, String apiName) {
        this.service = service;
        this.apiName = apiName;
    }

    /** Returns the name in the API, such as {@code ListFoundationModels}. */
    public String apiName() {
        return apiName;
    }

    /** Returns whether a scan calls the operation, and needs a permission for it. */
    public boolean isOfScan() {
        return switch (this) {
            case DESCRIBE_REGIONS, LIST_FOUNDATION_MODELS, LIST_INFERENCE_PROFILES -> true;
            default -> false;
        };
    }

    /** Returns whether a question about one account of many calls the operation, and needs a permission for it. */
    public boolean isOfAccountQuestions() {
        return switch (this) {
            // Sessions in other accounts do not ask bedrock-mantle; the others need no permission.
            case LIST_MANTLE_MODELS, GET_CALLER_IDENTITY, PROBE -> false;
            default -> true;
        };
    }

    /** Returns whether this is a list that a region may lack although it has Bedrock. */
    public boolean isOptionalList() {
        return switch (this) {
            case LIST_PROVISIONED_MODEL_THROUGHPUTS,
                    LIST_CUSTOM_MODELS,
                    LIST_CUSTOM_MODEL_DEPLOYMENTS,
                    LIST_IMPORTED_MODELS,
                    LIST_PROMPT_ROUTERS,
                    LIST_MARKETPLACE_MODEL_ENDPOINTS -> true;
            default -> false;
        };
    }

    /** Returns the action in a policy, such as {@code bedrock:ListFoundationModels}. */
    public String iamAction() {
        return service + ":" + apiName;
    }

    /** Returns whether the operation takes a Bedrock API key in place of a signature. */
    public boolean acceptsApiKey() {
        return service.equals("bedrock");
    }

    /** Returns the service as users know it, such as {@code EC2}. */
    public String serviceName() {
        return service.equals("bedrock") ? "Bedrock" : service.toUpperCase(Locale.ROOT);
    }

    /** Returns the variable that overrides the endpoint of the service, such as {@code AWS_ENDPOINT_URL_EC2}. */
    public String endpointVariable() {
        return "AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
