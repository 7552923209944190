package io.bedrockdiscovery.bench;

import static java.util.Comparator.comparingInt;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;

/** A world whose regions all list what the richest region of the sample world lists. */
public final class RichWorld {
    private RichWorld() {}

    /** Returns a world of some regions. */
    public static World of(int regions) {
        World.Place richest = SampleWorld.world().regions().values().stream()
                .max(comparingInt(
                        place -> place.models().size() + place.profiles().size()))
                .orElseThrow();
        return World.of(LoopbackSetup.regions(regions).stream()
                .map(region -> new World.Place(
                        new RegionDescription(
                                region,
                                OptInStatus.OPT_IN_NOT_REQUIRED,
                                richest.description().geography()),
                        true,
                        richest.models(),
                        richest.profiles()))
                .toList());
    }
}
