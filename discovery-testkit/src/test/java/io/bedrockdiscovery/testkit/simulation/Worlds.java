package io.bedrockdiscovery.testkit.simulation;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.builder.ChangingWorld;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The invented worlds of the simulation and their random changes. Ids are chosen to be mistaken for each other. */
final class Worlds {
    static final List<String> MODELS =
            List.of("acme.chat-v1:0", "acme.chat-v1:0:24k", "acme.chat-v10:0", "acme.draw-v1:0", "acme.chat-v1");
    private static final List<String> OPEN = List.of(
            "us-east-1",
            "us-west-2",
            "eu-west-1",
            "ap-northeast-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "eu-central-1");
    private static final String OPTED = "af-south-1";
    private static final String WITHOUT = "us-west-1";
    private static final String LATER = "eu-south-2";

    private Worlds() {}

    static World of(String account) {
        WorldBuilder world = World.builder().account(account).notOptedIn(OPTED).notOffered(WITHOUT);
        for (String region : OPEN) {
            world.region(
                    region,
                    place -> place.model(model(MODELS.get(0), region))
                            .model(model(MODELS.get(1), region))
                            .profile(systemDefined("us." + MODELS.get(0))
                                    .in(region)
                                    .routing(MODELS.get(0), region, "us-west-2")
                                    .build())
                            .profile(application("of" + account.substring(2))
                                    .in(region)
                                    .account(account)
                                    .routing(MODELS.get(1), region)
                                    .build()));
        }
        return world.build();
    }

    private static FoundationModel model(String id, String region) {
        FoundationModelBuilder model = FoundationModelBuilder.of(id).in(region).named(id, "Acme");
        return id.startsWith("acme.draw")
                ? model.inferenceTypes(InferenceType.INFERENCE_PROFILE).build()
                : model.build();
    }

    static Region anyDocumented(Random random) {
        return new Region(random.nextInt(5) == 0 ? OPTED : any(OPEN, random));
    }

    /** Returns some calls of a region, or the list of regions. */
    static List<CallKey> keys(Region region, Random random) {
        int choice = random.nextInt(6);
        if (choice == 0) {
            return List.of(CallKey.LISTING);
        }
        Stream<ListCall> calls =
                choice < 4 ? Stream.of(any(List.of(ListCall.values()), random)) : Stream.of(ListCall.values());
        return calls.map(call -> new CallKey(region.id(), call)).toList();
    }

    /** Changes a world in any way, and tells the change. */
    static String change(ChangingWorld world, Random random, Instant now) {
        switch (random.nextInt(8)) {
            case 0 -> {
                OptInStatus status = random.nextBoolean() ? OptInStatus.OPTED_IN : OptInStatus.NOT_OPTED_IN;
                world.optInStatus(OPTED, status);
                return OPTED + " is " + status.value();
            }
            case 1 -> {
                world.addRegion(LATER, place -> place.model(model(MODELS.get(3), LATER)));
                return LATER + " is new";
            }
            case 2 -> {
                String id = any(MODELS, random);
                world.endOfLife(id, now.plus(Duration.ofDays(random.nextInt(200) - 20)));
                return id + " has an end of life";
            }
            default -> {
                return changeLists(world, random);
            }
        }
    }

    /** Changes the lists of a region, and tells the change. */
    static String changeLists(ChangingWorld world, Random random) {
        String region = any(OPEN, random);
        String id = any(MODELS, random);
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                world.addModel(region, model(id, region));
                return region + " lists " + id;
            }
            case 2 -> {
                world.removeModel(region, id);
                return region + " no longer lists " + id;
            }
            case 3 -> {
                String destination = any(OPEN, random);
                world.addProfile(
                        region,
                        systemDefined("us." + id)
                                .in(region)
                                .routing(id, region, destination)
                                .build());
                return region + " lists a profile of " + id;
            }
            case 4 -> {
                world.addProfile(
                        region,
                        application("team" + random.nextInt(3))
                                .account(world.get().account())
                                .in(region)
                                .routing(id, region)
                                .build());
                return region + " lists an application profile of " + id;
            }
            default -> {
                world.removeProfile(region, "us." + id).removeProfile(region, "team" + random.nextInt(3));
                return region + " no longer lists profiles of " + id;
            }
        }
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
