package io.bedrockdiscovery.aws.testing;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder;
import java.util.List;

/** A world of two regions in which every list has something in it, and every list of profiles has pages. */
public final class TestWorld {
    /** The region whose calls go wrong. */
    public static final Region FAULTY = new Region("eu-west-1");

    /** The region whose calls do not. */
    public static final Region HEALTHY = new Region("us-east-1");

    /** The page size at which each list of profiles takes three pages. */
    public static final int PAGE = 2;

    public static final World WORLD = world();

    private TestWorld() {}

    /** The items that a region lists in a call. */
    public static List<?> listed(ListCall call, Region region) {
        World.Place place = WORLD.place(region).orElseThrow();
        return switch (call) {
            case MODELS -> place.models();
            case SYSTEM_DEFINED_PROFILES -> profiles(place, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(place, ProfileType.APPLICATION);
        };
    }

    private static List<?> profiles(World.Place place, ProfileType type) {
        return place.profiles().stream()
                .filter(each -> type.equals(each.type()))
                .toList();
    }

    private static World world() {
        return World.builder()
                .region(FAULTY.id(), region -> filled(region, FAULTY.id(), "eu."))
                .region(HEALTHY.id(), region -> filled(region, HEALTHY.id(), "us."))
                .build();
    }

    private static WorldBuilder.RegionBuilder filled(WorldBuilder.RegionBuilder region, String id, String prefix) {
        region.model(FoundationModelBuilder.novaPro().in(id).build())
                .model(FoundationModelBuilder.claude37Sonnet()
                        .in(id)
                        .inputModalities(Modality.TEXT, new Modality("A_LATER_MODALITY"))
                        .inferenceTypes(InferenceType.INFERENCE_PROFILE, new InferenceType("A_LATER_TYPE"))
                        .lifecycle(new Lifecycle(new LifecycleStatus("A_LATER_STATUS"), null, null, null, null))
                        .build())
                .model("amazon.nova-pro-v1:0:24k");
        for (String model : List.of("lite", "micro", "premier", "pro", "2-lite")) {
            String modelId = "amazon.nova-" + model + "-v1:0";
            region.profile(InferenceProfileBuilder.systemDefined(prefix + modelId)
                            .in(id)
                            .routing(modelId, id, "eu-west-3")
                            .build())
                    .profile(InferenceProfileBuilder.application("a1b2c3d4" + model)
                            .in(id)
                            .routing(modelId, id)
                            .build());
        }
        return region;
    }
}
