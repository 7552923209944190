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
 * What AWS would answer to one account, from which fakes answer. Immutable and safe for use by many threads.
 *
 * @param account the id of the account
 * @param partition in which all regions lie
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
     * One region of a world.
     *
     * @param description as EC2 gives it
     * @param offered whether Bedrock is offered there; if not, nothing is listed
     * @param models in AWS's order
     * @param profiles of both types, in AWS's order
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

    /** A world of the account {@link #ACCOUNT} with these regions. */
    public static World of(Collection<Place> places) {
        return of(ACCOUNT, Partition.AWS, places);
    }

    /** A world of an account with these regions. */
    public static World of(String account, Partition partition, Collection<Place> places) {
        SortedMap<Region, Place> regions = new TreeMap<>();
        places.forEach(place -> regions.put(place.description().region(), place));
        return new World(account, partition, regions);
    }

    /** A world without regions, to be filled. */
    public static WorldBuilder builder() {
        return new WorldBuilder();
    }

    /** A region, or empty where this world has none of that name. */
    public Optional<Place> place(Region region) {
        return Optional.ofNullable(regions.get(region));
    }

    /** What EC2 lists, by region. */
    public List<RegionDescription> descriptions() {
        return regions.values().stream().map(Place::description).toList();
    }
}
