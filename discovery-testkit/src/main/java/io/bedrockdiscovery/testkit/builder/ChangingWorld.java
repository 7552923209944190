package io.bedrockdiscovery.testkit.builder;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A {@link World} that changes while a discovery is under test, as AWS does between two refreshes. Fakes over it answer from
 * the world as it is at the time of a call. A region that a change names must be there. Safe for use by many threads.
 */
public final class ChangingWorld implements Supplier<World> {
    private final AtomicReference<World> world;

    private ChangingWorld(World world) {
        this.world = new AtomicReference<>(requireNonNull(world, "world is null"));
    }

    /** Returns a world that begins as {@code world} is. */
    public static ChangingWorld from(World world) {
        return new ChangingWorld(world);
    }

    /** Returns the world as it is now. */
    @Override
    public World get() {
        return world.get();
    }

    /** Adds a region, or replaces one. */
    public ChangingWorld addRegion(String regionId, UnaryOperator<WorldBuilder.RegionBuilder> fill) {
        World.Place place =
                World.builder().region(regionId, fill).build().regions().get(new Region(regionId));
        return changeRegions(regions -> regions.put(new Region(regionId), requireNonNull(place)));
    }

    /** Removes a region, so that EC2 no longer lists it. */
    public ChangingWorld removeRegion(String regionId) {
        return changeRegions(regions -> regions.remove(new Region(regionId)));
    }

    /** Sets the opt-in status of a region. */
    public ChangingWorld optInStatus(String regionId, OptInStatus status) {
        return change(
                regionId,
                place -> new World.Place(
                        new RegionDescription(
                                place.description().region(),
                                status,
                                place.description().geography()),
                        place.offered(),
                        place.models(),
                        place.profiles()));
    }

    /** Adds a model to a region, or replaces the one with its id. */
    public ChangingWorld addModel(String regionId, FoundationModel model) {
        return models(regionId, models -> {
            models.removeIf(each -> each.modelId().equals(model.modelId()));
            models.add(model);
        });
    }

    /** Removes a model from a region. */
    public ChangingWorld removeModel(String regionId, String modelId) {
        return models(
                regionId,
                models -> models.removeIf(each -> each.modelId().value().equals(modelId)));
    }

    /** Announces the end of life of a model in every region that lists it, which makes it legacy. */
    public ChangingWorld endOfLife(String modelId, Instant time) {
        Lifecycle legacy = new Lifecycle(LifecycleStatus.LEGACY, null, time, null, null);
        ModelId id = new ModelId(modelId);
        for (Region region : get().regions().keySet()) {
            models(
                    region.id(),
                    models -> models.replaceAll(each -> each.modelId().equals(id)
                            ? each.toBuilder().modelLifecycle(legacy).build()
                            : each));
        }
        return this;
    }

    /** Adds a profile of either type to a region, or replaces the one with its id. */
    public ChangingWorld addProfile(String regionId, InferenceProfile profile) {
        return profiles(regionId, profiles -> {
            profiles.removeIf(each -> each.inferenceProfileId().equals(profile.inferenceProfileId()));
            profiles.add(profile);
        });
    }

    /** Removes a profile from a region. */
    public ChangingWorld removeProfile(String regionId, String profileId) {
        return profiles(
                regionId,
                profiles -> profiles.removeIf(each -> each.inferenceProfileId().equals(profileId)));
    }

    private ChangingWorld models(String regionId, ListChange<FoundationModel> change) {
        return change(
                regionId,
                place -> new World.Place(
                        place.description(), place.offered(), change.of(place.models()), place.profiles()));
    }

    private ChangingWorld profiles(String regionId, ListChange<InferenceProfile> change) {
        return change(
                regionId,
                place -> new World.Place(
                        place.description(), place.offered(), place.models(), change.of(place.profiles())));
    }

    private ChangingWorld change(String regionId, UnaryOperator<World.Place> change) {
        Region region = new Region(regionId);
        return changeRegions(regions -> {
            World.Place place = regions.get(region);
            if (place == null) {
                throw new IllegalArgumentException("the world has no region " + regionId);
            }
            regions.put(region, change.apply(place));
        });
    }

    private ChangingWorld changeRegions(RegionsChange change) {
        world.updateAndGet(now -> {
            SortedMap<Region, World.Place> regions = new TreeMap<>(now.regions());
            change.apply(regions);
            return new World(now.account(), now.partition(), regions);
        });
        return this;
    }

    @FunctionalInterface
    private interface RegionsChange {
        void apply(SortedMap<Region, World.Place> regions);
    }

    @FunctionalInterface
    private interface ListChange<T> {
        void apply(List<T> list);

        default List<T> of(List<T> list) {
            List<T> copy = new ArrayList<>(list);
            apply(copy);
            return copy;
        }
    }
}
