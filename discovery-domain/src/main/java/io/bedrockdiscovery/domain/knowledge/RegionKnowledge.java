package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one region: what EC2 says of it, what its calls showed, and which profile calls which model.
 *
 * @param description null where EC2 did not list the region, or could not be asked
 * @param observations of the three calls
 * @param associations between the models and profiles last seen
 * @param status what all of this comes to
 */
public record RegionKnowledge(
        Region region,
        @Nullable RegionDescription description,
        RegionObservations observations,
        Associations associations,
        RegionStatus status) {
    public RegionKnowledge {
        requireNonNull(region, "region is null");
        requireNonNull(observations, "observations is null");
        requireNonNull(associations, "associations is null");
        requireNonNull(status, "status is null");
    }

    /** The models to show: last known good included, none where the account has not opted in. */
    public List<FoundationModel> models() {
        return status == RegionStatus.NOT_OPTED_IN
                ? List.of()
                : observations.models().items();
    }

    /** The profiles to show: last known good included, none where the account has not opted in. */
    public List<InferenceProfile> profiles() {
        return status == RegionStatus.NOT_OPTED_IN ? List.of() : observations.profiles();
    }

    /** The model with exactly this id. */
    public Optional<FoundationModel> model(ModelId id) {
        return models().stream().filter(model -> model.modelId().equals(id)).findFirst();
    }

    /** The profile with this id. */
    public Optional<InferenceProfile> profile(String inferenceProfileId) {
        return profiles().stream()
                .filter(profile -> profile.inferenceProfileId().equals(inferenceProfileId))
                .findFirst();
    }

    /** The profiles that name a model which the region does not list, each once, in the order in which they are listed. */
    public List<InferenceProfile> profilesNaming(ModelId unlisted) {
        Set<String> seen = new HashSet<>();
        return profiles().stream()
                .filter(profile -> names(associations.unresolved().get(profile.inferenceProfileId()), unlisted))
                .filter(profile -> seen.add(profile.inferenceProfileId()))
                .toList();
    }

    private static boolean names(@Nullable List<ModelReference> references, ModelId id) {
        return references != null
                && references.stream()
                        .flatMap(reference -> reference.foundationModel().stream())
                        .anyMatch(arn -> arn.modelId().equals(id));
    }

    /** The calls whose answer is not known, in the order in which a scan makes them. */
    public List<UnknownCall> unknownCalls() {
        List<UnknownCall> unknown = new ArrayList<>();
        if (status.isKnowledge()) {
            return unknown;
        }
        for (CallKind call : CallKind.values()) {
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

    /** The same knowledge with some of its models alone, and the profiles that name any of these. */
    public RegionKnowledge showing(Predicate<FoundationModel> models) {
        Set<ModelId> kept =
                models().stream().filter(models).map(FoundationModel::modelId).collect(Collectors.toSet());
        return showing(
                models,
                profile -> profile.references().stream()
                        .flatMap(reference -> reference.foundationModel().stream())
                        .anyMatch(arn -> kept.contains(arn.modelId())));
    }

    /** The same knowledge with some of its models and profiles alone. */
    public RegionKnowledge showing(Predicate<FoundationModel> models, Predicate<InferenceProfile> profiles) {
        RegionObservations shown = new RegionObservations(
                region,
                observations.models().keeping(models),
                observations.systemDefined().keeping(profiles),
                observations.application().keeping(profiles));
        return new RegionKnowledge(
                region, description, shown, associations.keeping(models(), models, profiles), status);
    }
}
