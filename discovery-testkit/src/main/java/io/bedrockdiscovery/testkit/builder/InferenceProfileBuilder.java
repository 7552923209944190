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
 * Makes an {@link InferenceProfile}: active, of us-east-1 and without models if nothing else is said. Not safe for use by
 * many threads.
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

    /** One that AWS made, such as {@code us.amazon.nova-pro-v1:0}. */
    public static InferenceProfileBuilder systemDefined(String id) {
        return new InferenceProfileBuilder(id, ProfileType.SYSTEM_DEFINED);
    }

    /** One that somebody made in the account; its id is twelve letters and digits. */
    public static InferenceProfileBuilder application(String id) {
        return new InferenceProfileBuilder(id, ProfileType.APPLICATION);
    }

    /** The region that lists it. */
    public InferenceProfileBuilder in(String regionId) {
        this.region = regionId;
        return this;
    }

    /** The account in its ARN. */
    public InferenceProfileBuilder account(String accountId) {
        this.account = accountId;
        return this;
    }

    /** Its name; its id if not set. */
    public InferenceProfileBuilder named(String text) {
        this.name = text;
        return this;
    }

    /** Routes calls of a model to these regions. */
    public InferenceProfileBuilder routing(String modelId, String... regionIds) {
        for (String destination : regionIds) {
            models.add(reference(new Region(destination), modelId));
        }
        return this;
    }

    /** Routes calls of a model to any region, by an ARN that names none. */
    public InferenceProfileBuilder routingAnywhere(String modelId) {
        models.add(reference(null, modelId));
        return this;
    }

    /** References something as it stands; null for an entry without an ARN. */
    public InferenceProfileBuilder referencing(@Nullable String arn) {
        models.add(new ModelReference(arn));
        return this;
    }

    /** The profile. */
    public InferenceProfile build() {
        boolean application = type.equals(ProfileType.APPLICATION);
        String kind = application ? "application-inference-profile" : "inference-profile";
        return new InferenceProfile(
                id,
                "arn:aws:bedrock:" + region + ":" + account + ":" + kind + "/" + id,
                name,
                null,
                CREATED,
                CREATED,
                models,
                ProfileStatus.ACTIVE,
                type);
    }

    private static ModelReference reference(@Nullable Region destination, String modelId) {
        return new ModelReference(new FoundationModelArn(Partition.AWS, destination, new ModelId(modelId)).toString());
    }
}
