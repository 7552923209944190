package io.bedrockdiscovery.testkit.builder;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of AWS to one account, from which fakes answer. Immutable and safe for use by many threads.
 *
 * @param account the id of the account
 * @param partition the partition of all regions
 * @param regions every region that EC2 lists, by id
 */
public record World(String account, Partition partition, SortedMap<Region, Place> regions) {
    /** The account id that AWS uses in its documentation. */
    public static final String ACCOUNT = "111122223333";

    public World {
        requireNonNull(account, "account is null");
        requireNonNull(partition, "partition is null");
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    }

    /**
     * A region of a world.
     *
     * @param description the description that EC2 gives
     * @param offered whether Bedrock is offered there; if not, nothing is listed
     * @param models the models in AWS's order
     * @param profiles the profiles of both types, in AWS's order
     */
    public record Place(
            RegionDescription description,
            boolean offered,
            List<FoundationModel> models,
            List<InferenceProfile> profiles) {
        public Place {
            requireNonNull(description, "description is null");
            models = List.copyOf(models);
            profiles = List.copyOf(profiles);
        }
    }

    /** Returns a world of the account {@link #ACCOUNT} in the partition {@code aws}. */
    public static World of(Collection<Place> places) {
        return of(ACCOUNT, Partition.AWS, places);
    }

    /** Returns a world of an account. */
    public static World of(String account, Partition partition, Collection<Place> places) {
        SortedMap<Region, Place> regions = new TreeMap<>();
        places.forEach(place -> regions.put(place.description().region(), place));
        return new World(account, partition, regions);
    }

    /** Returns a builder for a world, which has no regions until they are added. */
    public static WorldBuilder builder() {
        return new WorldBuilder();
    }

    /** Returns a region; empty if this world does not have it. */
    public Optional<Place> place(Region region) {
        return Optional.ofNullable(regions.get(region));
    }

    /** Returns the regions as EC2 describes them, by id. */
    public List<RegionDescription> descriptions() {
        return regions.values().stream().map(Place::description).toList();
    }
}
