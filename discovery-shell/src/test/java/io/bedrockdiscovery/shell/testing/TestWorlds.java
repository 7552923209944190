package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;

/** The worlds of several tests. */
public final class TestWorlds {
    public static final String NOVA = "amazon.nova-pro-v1:0";
    public static final String SONNET = "anthropic.claude-3-7-sonnet-20250219-v1:0";
    public static final String EU_SONNET = "eu." + SONNET;

    private TestWorlds() {}

    /**
     * Returns a world with Nova on demand in two regions, Sonnet through a profile in one of them, and a region that is not
     * opted in.
     */
    public static World novaAndSonnet() {
        return World.builder()
                .region(
                        "eu-west-1",
                        region -> region.geography("Ireland")
                                .model(FoundationModelBuilder.novaPro()
                                        .in("eu-west-1")
                                        .build())
                                .model(FoundationModelBuilder.claude37Sonnet()
                                        .in("eu-west-1")
                                        .build())
                                .profile(InferenceProfileBuilder.systemDefined(EU_SONNET)
                                        .in("eu-west-1")
                                        .routing(SONNET, "eu-west-3", "eu-west-1")
                                        .build()))
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro().build()))
                .notOptedIn("me-south-1")
                .build();
    }
}
