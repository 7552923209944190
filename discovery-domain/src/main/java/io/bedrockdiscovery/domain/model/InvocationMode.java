package io.bedrockdiscovery.domain.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way to call a model from a region. The order of the constants is the order of preference. May grow: a {@code
 * switch} needs a default.
 */
public enum InvocationMode {
    /** Calls with the model's own id, which run in the region. */
    ON_DEMAND("on-demand"),
    /** Calls through a system-defined profile that names its destinations. */
    PROFILE("profile"),
    /** Calls through a system-defined profile that may run anywhere in the partition. */
    GLOBAL_PROFILE("global-profile"),
    /** Calls through a profile that was made in this account. */
    APPLICATION_PROFILE("application-profile"),
    /** Calls with throughput that was bought beforehand. */
    PROVISIONED("provisioned"),
    /** Calls of a deployment of a custom model of this account. */
    CUSTOM_DEPLOYMENT("custom-deployment"),
    /** Calls of a model that was imported to this account. */
    IMPORTED_MODEL("imported-model"),
    /** Calls through a prompt router, which picks one of several models. */
    PROMPT_ROUTER("prompt-router"),
    /** Calls of an endpoint for a model of the Bedrock Marketplace. */
    MARKETPLACE_ENDPOINT("marketplace-endpoint");

    private final String word;

    InvocationMode(String word) {
        this.word = word;
    }

    /** Returns the word that users write and read, such as {@code on-demand}. */
    public String word() {
        return word;
    }

    /** Returns the mode with this word; empty where there is none. */
    public static Optional<InvocationMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }

    /** Returns the modes that a region's lists of models and profiles tell. */
    public static List<InvocationMode> listed() {
        return List.of(ON_DEMAND, PROFILE, GLOBAL_PROFILE, APPLICATION_PROFILE, PROVISIONED);
    }

    /** Returns whether the call goes to a target of the account's own, whose ARN is passed; profiles are none. */
    public boolean isOwnTarget() {
        return compareTo(PROVISIONED) >= 0;
    }

    /** Returns the mode of calls through a profile. */
    public static InvocationMode through(InferenceProfile profile) {
        if (profile.isApplication()) {
            return APPLICATION_PROFILE;
        }
        return profile.destinations().anywhere() ? GLOBAL_PROFILE : PROFILE;
    }

    /** Returns the words of all modes, separated by commas, for messages. */
    public static String allWords() {
        return words(Arrays.asList(values()));
    }

    /** Returns the words of some modes, separated by commas, for messages. */
    public static String words(List<InvocationMode> modes) {
        return modes.stream().map(InvocationMode::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word;
    }
}
