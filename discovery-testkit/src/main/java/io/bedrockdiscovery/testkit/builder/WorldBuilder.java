package io.bedrockdiscovery.testkit.builder;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds a {@link World}. Not safe for use by many threads. */
public final class WorldBuilder {
    private final List<World.Place> places = new ArrayList<>();
    private String account = World.ACCOUNT;
    private Partition partition = Partition.AWS;

    WorldBuilder() {}

    /** Sets the account; {@link World#ACCOUNT} if not set. */
    public WorldBuilder account(String id) {
        this.account = requireNonNull(id, "id is null");
        return this;
    }

    /** Sets the partition of all regions; {@code aws} if not set. */
    public WorldBuilder partition(Partition place) {
        this.partition = requireNonNull(place, "place is null");
        return this;
    }

    /** Adds a region without models and profiles; a second one with the same id replaces the first. */
    public WorldBuilder region(String id) {
        return region(id, region -> region);
    }

    /** Adds a region with the contents that {@code fill} gives it. */
    public WorldBuilder region(String id, UnaryOperator<RegionBuilder> fill) {
        places.add(fill.apply(new RegionBuilder(new Region(id))).build());
        return this;
    }

    /** Adds a region that the account has not opted in to. */
    public WorldBuilder notOptedIn(String id) {
        return region(id, region -> region.optInStatus(OptInStatus.NOT_OPTED_IN));
    }

    /** Adds a region where Bedrock is not offered. */
    public WorldBuilder notOffered(String id) {
        return region(id, RegionBuilder::notOffered);
    }

    /** Builds the world. */
    public World build() {
        return World.of(account, partition, places);
    }

    /** Builds a region of a {@link World}. Not safe for use by many threads. */
    public static final class RegionBuilder {
        private final Region region;
        private final List<FoundationModel> models = new ArrayList<>();
        private final List<InferenceProfile> profiles = new ArrayList<>();
        private OptInStatus optInStatus = OptInStatus.OPT_IN_NOT_REQUIRED;
        private List<String> geography = List.of();
        private boolean offered = true;

        private RegionBuilder(Region region) {
            this.region = region;
        }

        /** Sets the opt-in status; {@code opt-in-not-required} if not set. */
        public RegionBuilder optInStatus(OptInStatus status) {
            this.optInStatus = requireNonNull(status, "status is null");
            return this;
        }

        /** Sets the countries that EC2 names; none if not set. */
        public RegionBuilder geography(String... countries) {
            this.geography = List.of(countries);
            return this;
        }

        /** Takes Bedrock away from the region. */
        public RegionBuilder notOffered() {
            this.offered = false;
            return this;
        }

        /** Adds a model. */
        public RegionBuilder model(FoundationModel model) {
            models.add(requireNonNull(model, "model is null"));
            return this;
        }

        /** Adds a model with this id that can be called on demand. */
        public RegionBuilder model(String modelId) {
            return model(FoundationModelBuilder.of(modelId).in(region.id()).build());
        }

        /** Adds a profile of either type. */
        public RegionBuilder profile(InferenceProfile profile) {
            profiles.add(requireNonNull(profile, "profile is null"));
            return this;
        }

        private World.Place build() {
            return new World.Place(new RegionDescription(region, optInStatus, geography), offered, models, profiles);
        }
    }
}
