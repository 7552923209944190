package io.bedrockdiscovery.domain.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way to call a model from a region; the one vocabulary for it, in the order in which ways are preferred. */
public enum Access {
    /** With the model's own id; runs in the region. */
    ON_DEMAND("on-demand"),
    /** Through a system-defined profile that names its destinations. */
    PROFILE("profile"),
    /** Through a system-defined profile that may run anywhere in the partition. */
    GLOBAL_PROFILE("global-profile"),
    /** Through a profile that somebody made in this account. */
    APPLICATION_PROFILE("application-profile"),
    /** With throughput bought beforehand. */
    PROVISIONED("provisioned");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** The word users write and read, such as {@code on-demand}. */
    public String word() {
        return word;
    }

    /** The way with this word, or empty. */
    public static Optional<Access> of(String word) {
        return Arrays.stream(values())
                .filter(access -> access.word.equals(word))
                .findFirst();
    }

    /** Which way a profile is. */
    public static Access through(InferenceProfile profile) {
        if (profile.isApplication()) {
            return APPLICATION_PROFILE;
        }
        return profile.destinations().anywhere() ? GLOBAL_PROFILE : PROFILE;
    }

    /** All words, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Access::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word;
    }
}
