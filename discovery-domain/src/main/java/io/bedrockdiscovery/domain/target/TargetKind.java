package io.bedrockdiscovery.domain.target;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.observation.TargetCall;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A kind of target: the way to call it, or bedrock-mantle. May grow: a {@code switch} needs a default. */
public enum TargetKind {
    /** Models that are called by their own id. */
    ON_DEMAND(InvocationMode.ON_DEMAND),
    /** System-defined profiles that name their destinations. */
    PROFILE(InvocationMode.PROFILE),
    /** System-defined profiles that may run anywhere. */
    GLOBAL_PROFILE(InvocationMode.GLOBAL_PROFILE),
    /** Profiles that were made in this account. */
    APPLICATION_PROFILE(InvocationMode.APPLICATION_PROFILE),
    /** Provisioned throughputs. */
    PROVISIONED(InvocationMode.PROVISIONED),
    /** Deployments of custom models. */
    CUSTOM_DEPLOYMENT(InvocationMode.CUSTOM_DEPLOYMENT),
    /** Imported models. */
    IMPORTED_MODEL(InvocationMode.IMPORTED_MODEL),
    /** Prompt routers. */
    PROMPT_ROUTER(InvocationMode.PROMPT_ROUTER),
    /** Endpoints of the Bedrock Marketplace. */
    MARKETPLACE_ENDPOINT(InvocationMode.MARKETPLACE_ENDPOINT),
    /** A model of bedrock-mantle, which the runtime does not take as a model's id. */
    MANTLE(null);

    private static final String MANTLE_WORD = "mantle";

    private final @Nullable InvocationMode mode;

    TargetKind(@Nullable InvocationMode mode) {
        this.mode = mode;
    }

    /** Returns the kind of what is called in a mode. */
    public static TargetKind of(InvocationMode mode) {
        return Arrays.stream(values())
                .filter(kind -> kind.mode == mode)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the kind with this word; empty where there is none. */
    public static Optional<TargetKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Returns the words of all kinds, separated by commas, for messages. */
    public static String allWords() {
        return Arrays.stream(values()).map(TargetKind::word).collect(Collectors.joining(", "));
    }

    /** Returns the word that users write and read, such as {@code prompt-router}. */
    public String word() {
        return mode == null ? MANTLE_WORD : mode.word();
    }

    /** Returns the way in which the runtime calls it; empty for a model of bedrock-mantle. */
    public Optional<InvocationMode> mode() {
        return Optional.ofNullable(mode);
    }

    /** Returns the list calls that tell of this kind; none where a scan tells of it. */
    public Set<TargetCall> calls() {
        return switch (this) {
            case ON_DEMAND, PROFILE, GLOBAL_PROFILE, APPLICATION_PROFILE -> Set.of();
            case PROVISIONED -> EnumSet.of(TargetCall.PROVISIONED_THROUGHPUTS, TargetCall.CUSTOM_MODELS);
            case CUSTOM_DEPLOYMENT -> EnumSet.of(TargetCall.CUSTOM_DEPLOYMENTS, TargetCall.CUSTOM_MODELS);
            case IMPORTED_MODEL -> EnumSet.of(TargetCall.IMPORTED_MODELS);
            case PROMPT_ROUTER -> EnumSet.of(TargetCall.PROMPT_ROUTERS);
            case MARKETPLACE_ENDPOINT -> EnumSet.of(TargetCall.MARKETPLACE_ENDPOINTS);
            case MANTLE -> EnumSet.of(TargetCall.MANTLE_MODELS);
        };
    }

    @Override
    public String toString() {
        return word();
    }
}
