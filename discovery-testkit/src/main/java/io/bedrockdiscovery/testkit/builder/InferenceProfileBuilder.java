package io.bedrockdiscovery.testkit.builder;

import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link InferenceProfile}. The default is an active profile of us-east-1 that references no model. Not safe for use
 * by many threads.
 */
public final class InferenceProfileBuilder {
    private static final Instant CREATED = Instant.parse("2025-02-22T10:00:00Z");

    private final String id;
    private final ProfileType type;
    private final List<ModelReference> models = new ArrayList<>();
    private String region = "us-east-1";
    private String account = World.ACCOUNT;
    private String name;

    private InferenceProfileBuilder(String id, ProfileType type) {
        this.id = id;
        this.type = type;
        this.name = id;
    }

    /** Returns a builder for a profile that AWS made, such as {@code us.amazon.nova-pro-v1:0}. */
    public static InferenceProfileBuilder systemDefined(String id) {
        return new InferenceProfileBuilder(id, ProfileType.SYSTEM_DEFINED);
    }

    /** Returns a builder for a profile of the account's own; {@code id} is twelve letters and digits. */
    public static InferenceProfileBuilder application(String id) {
        return new InferenceProfileBuilder(id, ProfileType.APPLICATION);
    }

    /** Sets the region that lists the profile. */
    public InferenceProfileBuilder in(String regionId) {
        this.region = regionId;
        return this;
    }

    /** Sets the account in the ARN of the profile. */
    public InferenceProfileBuilder account(String accountId) {
        this.account = accountId;
        return this;
    }

    /** Sets the name; the id if not set. */
    public InferenceProfileBuilder named(String text) {
        this.name = text;
        return this;
    }

    /** Adds references that route calls of a model to these regions. */
    public InferenceProfileBuilder routing(String modelId, String... regionIds) {
        for (String destination : regionIds) {
            models.add(reference(new Region(destination), modelId));
        }
        return this;
    }

    /** Adds a reference that routes calls of a model to any region, by an ARN without one. */
    public InferenceProfileBuilder routingAnywhere(String modelId) {
        models.add(reference(null, modelId));
        return this;
    }

    /** Adds a reference with exactly this ARN; null for an entry without one. */
    public InferenceProfileBuilder referencing(@Nullable String arn) {
        models.add(new ModelReference(arn));
        return this;
    }

    /** Builds the profile. */
    public InferenceProfile build() {
        boolean application = type.equals(ProfileType.APPLICATION);
        String kind = application ? "application-inference-profile" : "inference-profile";
        return InferenceProfile.builder(id)
                .inferenceProfileArn("arn:aws:bedrock:" + region + ":" + account + ":" + kind + "/" + id)
                .inferenceProfileName(name)
                .createdAt(CREATED)
                .updatedAt(CREATED)
                .models(models)
                .status(ProfileStatus.ACTIVE)
                .type(type)
                .build();
    }

    private static ModelReference reference(@Nullable Region destination, String modelId) {
        return new ModelReference(new FoundationModelArn(Partition.AWS, destination, new ModelId(modelId)).toString());
    }
}
