package io.bedrockdiscovery.testkit.world;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;

/**
 * An invented world that is small enough to know by heart, for tests. The world has the seven regions of every scan and four more: an
 * enabled one, an opted-in one, one that is not opted in, and one without Bedrock. Nova Pro can be called on demand from
 * us-east-1 and eu-west-1, and through a profile from us-west-2; Claude 3.7 Sonnet can be called through profiles only.
 */
public final class SmallWorld {
    /** The id of Nova Pro. */
    public static final ModelId NOVA_PRO = new ModelId("amazon.nova-pro-v1:0");

    /** The id of Claude 3.7 Sonnet. */
    public static final ModelId CLAUDE = new ModelId("anthropic.claude-3-7-sonnet-20250219-v1:0");

    /** The system-defined profile of us-east-1 and us-west-2 for Nova Pro. */
    public static final String US_NOVA = "us.amazon.nova-pro-v1:0";

    /** The system-defined profile of us-east-1 for Claude 3.7 Sonnet. */
    public static final String US_CLAUDE = "us.anthropic.claude-3-7-sonnet-20250219-v1:0";

    /** The system-defined profile of eu-west-1 for Claude 3.7 Sonnet. */
    public static final String EU_CLAUDE = "eu.anthropic.claude-3-7-sonnet-20250219-v1:0";

    /** The application profile of us-east-1 for Nova Pro. */
    public static final String CHECKOUT = "a1b2c3d4e5f6";

    /** The world. */
    public static final World WORLD = World.builder()
            .region(
                    "us-east-1",
                    region -> region.geography("United States of America")
                            .model(FoundationModelBuilder.novaPro().build())
                            .model(FoundationModelBuilder.claude37Sonnet().build())
                            .profile(InferenceProfileBuilder.systemDefined(US_NOVA)
                                    .routing(NOVA_PRO.value(), "us-east-1", "us-west-2")
                                    .build())
                            .profile(InferenceProfileBuilder.systemDefined(US_CLAUDE)
                                    .routing(CLAUDE.value(), "us-east-1", "us-west-2")
                                    .build())
                            .profile(InferenceProfileBuilder.application(CHECKOUT)
                                    .named("checkout")
                                    .routing(NOVA_PRO.value(), "us-east-1")
                                    .build()))
            .region(
                    "us-west-2",
                    region -> region.geography("United States of America")
                            .model(FoundationModelBuilder.novaPro()
                                    .in("us-west-2")
                                    .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                                    .build())
                            .profile(InferenceProfileBuilder.systemDefined(US_NOVA)
                                    .in("us-west-2")
                                    .routing(NOVA_PRO.value(), "us-east-1", "us-west-2")
                                    .build()))
            .region(
                    "eu-west-1",
                    region -> region.geography("Ireland")
                            .model(FoundationModelBuilder.novaPro()
                                    .in("eu-west-1")
                                    .build())
                            .model(FoundationModelBuilder.claude37Sonnet()
                                    .in("eu-west-1")
                                    .build())
                            .profile(InferenceProfileBuilder.systemDefined(EU_CLAUDE)
                                    .in("eu-west-1")
                                    .routing(CLAUDE.value(), "eu-west-1", "eu-central-1")
                                    .build()))
            .region("ap-northeast-1")
            .region("ap-southeast-1")
            .region("ap-southeast-2")
            .region("eu-central-1")
            .region("eu-north-1")
            .region("eu-central-2", region -> region.optInStatus(OptInStatus.OPTED_IN))
            .notOptedIn("af-south-1")
            .notOffered("us-west-1")
            .build();

    private SmallWorld() {}
}
