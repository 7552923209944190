package io.bedrockdiscovery.domain.observation;

import java.util.Arrays;
import java.util.Optional;

/**
 * A list call for what an account can call besides models and profiles. A scan makes none of them. May grow: a {@code
 * switch} needs a default.
 */
public enum TargetCall {
    /** The calls of {@code ListProvisionedModelThroughputs}, one for each page. */
    PROVISIONED_THROUGHPUTS("provisionedModelThroughputs"),
    /** The calls of {@code ListCustomModels}, which tell the base model of what is deployed. */
    CUSTOM_MODELS("customModels"),
    /** The calls of {@code ListCustomModelDeployments}. */
    CUSTOM_DEPLOYMENTS("customModelDeployments"),
    /** The calls of {@code ListImportedModels}. */
    IMPORTED_MODELS("importedModels"),
    /** The calls of {@code ListPromptRouters}. */
    PROMPT_ROUTERS("promptRouters"),
    /** The calls of {@code ListMarketplaceModelEndpoints}. */
    MARKETPLACE_ENDPOINTS("marketplaceModelEndpoints"),
    /** The call of {@code GET /v1/models} at bedrock-mantle. */
    MANTLE_MODELS("mantleModels");

    private final String word;

    TargetCall(String word) {
        this.word = word;
    }

    /** Returns the word that users read and stores keep, such as {@code promptRouters}. */
    public String word() {
        return word;
    }

    /** Returns the call with this word; empty for a word of a later version. */
    public static Optional<TargetCall> of(String word) {
        return Arrays.stream(values()).filter(call -> call.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
