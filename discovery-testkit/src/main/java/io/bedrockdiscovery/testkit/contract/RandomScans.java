package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.bareModel;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.failed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.profile;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Random scans in any order, with answers, failures and gaps, and their merge by {@link Observations#and} alone. */
final class RandomScans {
    /** The time in seconds within which all observations lie. */
    static final int SPAN = 60;

    private static final List<Region> REGIONS =
            List.of(new Region("eu-west-1"), new Region("us-east-1"), new Region("ap-south-1"));

    private static final List<Reason> REASONS = List.of(Reason.values());

    private final Random random;

    RandomScans(Random random) {
        this.random = random;
    }

    Owner owner(int number) {
        return Owner.digest(Partition.AWS, "digest-" + number);
    }

    Observations next(Instant start) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        for (Region region : REGIONS) {
            if (random.nextInt(4) > 0) {
                RegionObservations seen = new RegionObservations(
                        region,
                        observation(start, number -> number == 0 ? bareModel("m0") : model("m" + number)),
                        observation(start, number -> profile("p" + number, "arn:" + number)),
                        observation(start, number -> profile("a" + number)));
                if (seen.all().anyMatch(Observation::wasAsked)) {
                    regions.put(region, seen);
                }
            }
        }
        return new Observations(
                observation(
                        start, number -> new RegionDescription(REGIONS.get(number % 3), null, List.of("x" + number))),
                regions);
    }

    static Observations asOf(List<Observations> recorded, Instant time) {
        Observations known = Observations.empty();
        for (Observations each : recorded) {
            TreeMap<Region, RegionObservations> regions = new TreeMap<>();
            for (RegionObservations region : each.regions().values()) {
                RegionObservations then = new RegionObservations(
                        region.region(),
                        region.models().upTo(time),
                        region.systemDefined().upTo(time),
                        region.application().upTo(time));
                if (then.all().anyMatch(Observation::wasAsked)) {
                    regions.put(region.region(), then);
                }
            }
            known = known.and(new Observations(each.listing().upTo(time), regions));
        }
        return known;
    }

    private <T> Observation<T> observation(Instant start, IntFunction<T> item) {
        // Some fall on the same moment; the one that is recorded later stands then.
        Instant time = start.plusSeconds(random.nextInt(SPAN));
        return switch (random.nextInt(5)) {
            case 0 -> Observation.none();
            case 1 -> failed(REASONS.get(random.nextInt(REASONS.size())), time);
            case 2 ->
                random.nextBoolean()
                        ? new Observation<>(new Known<>(List.of(), false, time), null)
                        : new Observation<>(
                                new Known<>(List.of(), true, time), failure(time.plusSeconds(random.nextInt(3))));
            default -> {
                List<T> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(item.apply(random.nextInt(4)));
                }
                yield Observation.known(items, time);
            }
        };
    }

    private static Failed failure(Instant time) {
        return new Failed(new Failure(Reason.OTHER, "later"), time);
    }
}
