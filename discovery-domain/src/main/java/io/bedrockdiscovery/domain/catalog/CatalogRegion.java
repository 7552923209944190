package io.bedrockdiscovery.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A region in the catalogue: its description, its observations, and the association of its profiles with its models.
 *
 * @param description the region as EC2 lists it; null where EC2 did not list it, or could not be asked
 * @param observations the observations of the three list calls
 * @param associations the associations between the models and profiles that were last seen
 * @param status the summary of the above
 */
public record CatalogRegion(
        Region region,
        @Nullable RegionDescription description,
        RegionObservations observations,
        Associations associations,
        RegionStatus status) {
    public CatalogRegion {
        requireNonNull(region, "region is null");
        requireNonNull(observations, "observations is null");
        requireNonNull(associations, "associations is null");
        requireNonNull(status, "status is null");
    }

    /** Returns the models to show, last known good included; none where the region is closed to the account. */
    public List<FoundationModel> models() {
        return status.isClosed() ? List.of() : observations.models().items();
    }

    /** Returns the profiles to show, last known good included; none where the region is closed to the account. */
    public List<InferenceProfile> profiles() {
        return status.isClosed() ? List.of() : observations.profiles();
    }

    /** Returns the denial by the account's organization; empty where the region is not denied. */
    public Optional<Failure> denial() {
        return status == RegionStatus.DENIED ? observations.models().failure() : Optional.empty();
    }

    /**
     * Returns the reason why nothing can be called from the region, in words for users; empty where it is not known that the
     * account has not opted in to it, or that Bedrock is not offered in it.
     */
    public Optional<String> closure() {
        if (status == RegionStatus.NOT_OPTED_IN) {
            return Optional.of("the account has not opted in to " + region);
        }
        return status == RegionStatus.NOT_OFFERED
                ? Optional.of("Bedrock is not offered in " + region)
                : Optional.empty();
    }

    /** Returns whether these observations have the same models and profiles as those of this region. */
    boolean hasItemsOf(RegionObservations seen) {
        return Arrays.stream(ListCall.values())
                .allMatch(call ->
                        observations.of(call).items().equals(seen.of(call).items()));
    }

    /** Returns whether this region was made of the same objects, which is quicker to tell than that they are equal. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(RegionObservations seen, @Nullable RegionDescription described, RegionStatus known) {
        return observations == seen && status == known && Objects.equals(description, described);
    }

    /**
     * Returns whether everything but times is the same in another catalogue.
     *
     * @param sameItems whether the models and profiles are known to be the same
     */
    @SuppressWarnings("ReferenceEquality") // The same object needs no comparison.
    boolean tellsSameAs(@Nullable CatalogRegion other, boolean sameItems) {
        return this == other
                || (other != null
                        && status == other.status
                        && Objects.equals(description, other.description)
                        && (sameItems || hasItemsOf(other.observations))
                        && unknownCalls().equals(other.unknownCalls()));
    }

    /** Returns the model with exactly this id; empty where the region does not list it. */
    public Optional<FoundationModel> model(ModelId id) {
        return models().stream().filter(model -> model.modelId().equals(id)).findFirst();
    }

    /** Returns the profile with this id; empty where the region does not list it. */
    public Optional<InferenceProfile> profile(String inferenceProfileId) {
        return profiles().stream()
                .filter(profile -> profile.inferenceProfileId().equals(inferenceProfileId))
                .findFirst();
    }

    /** Returns the profiles that name a model which the region does not list, in the order in which they are listed. */
    public List<InferenceProfile> profilesNaming(ModelId unlisted) {
        return profiles().stream()
                .filter(profile -> names(associations.unresolved().get(profile.inferenceProfileId()), unlisted))
                .toList();
    }

    private static boolean names(@Nullable List<ModelReference> references, ModelId id) {
        return references != null
                && references.stream()
                        .flatMap(reference -> reference.foundationModel().stream())
                        .anyMatch(arn -> arn.modelId().equals(id));
    }

    /** Returns the calls whose answer is not known, in the order in which a scan makes them. */
    public List<UnknownCall> unknownCalls() {
        List<UnknownCall> unknown = new ArrayList<>();
        if (status.isKnowledge()) {
            return unknown;
        }
        for (ListCall call : ListCall.values()) {
            Observation<?> observation = observations.of(call);
            Observation.Failed failed = observation.failed();
            if (failed != null) {
                unknown.add(new UnknownCall(region, call, failed.failure()));
            } else if (!observation.wasAsked()) {
                unknown.add(new UnknownCall(region, call, UnknownCall.NEVER_ASKED));
            }
        }
        return unknown;
    }

    /** Returns this region with some of its models only, and the profiles that name any of these. */
    public CatalogRegion showing(Predicate<FoundationModel> models) {
        Set<ModelId> kept =
                models().stream().filter(models).map(FoundationModel::modelId).collect(Collectors.toSet());
        return showing(models, profile -> profile.modelIds().stream().anyMatch(kept::contains));
    }

    /** Returns this region with some of its models and some of its profiles only. */
    public CatalogRegion showing(Predicate<FoundationModel> models, Predicate<InferenceProfile> profiles) {
        RegionObservations shown = new RegionObservations(
                region,
                observations.models().keeping(models),
                observations.systemDefined().keeping(profiles),
                observations.application().keeping(profiles));
        return new CatalogRegion(region, description, shown, associations.keeping(models(), models, profiles), status);
    }
}
