package io.bedrockdiscovery.domain.change;

import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ModelAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the changes, region by region. For one comparison and one thread. */
final class ObservationComparison {
    private final List<ModelAt> added = new ArrayList<>();
    private final List<ModelAt> removed = new ArrayList<>();
    private final List<FieldChange> changed = new ArrayList<>();
    private final List<ProfileAt> profilesAdded = new ArrayList<>();
    private final List<ProfileAt> profilesRemoved = new ArrayList<>();
    private final List<ProfileFieldChange> profilesChanged = new ArrayList<>();
    private final List<UnknownCall> unknown = new ArrayList<>();

    void compare(RegionObservations before, RegionObservations after) {
        Region region = after.region();
        if (before.models().hasAnswer() && after.models().hasAnswer()) {
            models(region, before.models().items(), after.models().items());
        }
        profiles(region, before.systemDefined(), after.systemDefined());
        profiles(region, before.application(), after.application());
        for (ListCall call : ListCall.values()) {
            Observation.Failed failed = after.of(call).failed();
            if (failed != null) {
                unknown.add(new UnknownCall(region, call, failed.failure()));
            }
        }
    }

    Changes changes() {
        // A stable sort: the destinations, which decide where data goes, come before anything else.
        profilesChanged.sort(Comparator.comparing(ProfileFieldChange::field));
        return new Changes(added, removed, changed, profilesAdded, profilesRemoved, profilesChanged, unknown);
    }

    private void models(Region region, List<FoundationModel> before, List<FoundationModel> after) {
        Map<ModelId, FoundationModel> old = byId(before);
        Map<ModelId, FoundationModel> now = byId(after);
        now.forEach((id, model) -> {
            FoundationModel earlier = old.get(id);
            if (earlier == null) {
                added.add(new ModelAt(region, id));
            } else if (!earlier.equals(model)) {
                fields(region, earlier, model);
            }
        });
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> removed.add(new ModelAt(region, id)));
    }

    private void fields(Region region, FoundationModel before, FoundationModel after) {
        Map<String, Object> old = ApiRepresentation.of(before);
        Map<String, Object> now = ApiRepresentation.of(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            Object earlier = old.get(name);
            Object later = now.get(name);
            if (!isSame(earlier, later)) {
                changed.add(new FieldChange(region, after.modelId(), name, earlier, later));
            }
        }
    }

    /**
     * Compares two values of a field. AWS sends the lists of a model in any order, so they are compared as sets.
     */
    private static boolean isSame(@Nullable Object earlier, @Nullable Object later) {
        if (earlier instanceof List<?> old && later instanceof List<?> now) {
            return Set.copyOf(old).equals(Set.copyOf(now));
        }
        return Objects.equals(earlier, later);
    }

    private void profiles(Region region, Observation<InferenceProfile> before, Observation<InferenceProfile> after) {
        if (!before.hasAnswer() || !after.hasAnswer()) {
            return;
        }
        Map<String, InferenceProfile> old = byArn(before.items());
        Map<String, InferenceProfile> now = byArn(after.items());
        now.forEach((arn, profile) -> {
            InferenceProfile earlier = old.get(arn);
            if (earlier == null) {
                profilesAdded.add(new ProfileAt(region, arn));
            } else if (!earlier.equals(profile)) {
                fields(region, arn, earlier, profile);
            }
        });
        old.keySet().stream()
                .filter(arn -> !now.containsKey(arn))
                .forEach(arn -> profilesRemoved.add(new ProfileAt(region, arn)));
    }

    private void fields(Region region, String arn, InferenceProfile before, InferenceProfile after) {
        for (ProfileField field : ProfileField.values()) {
            Object earlier = value(field, before);
            Object later = value(field, after);
            if (!Objects.equals(earlier, later)) {
                profilesChanged.add(new ProfileFieldChange(region, arn, field, earlier, later));
            }
        }
    }

    private static @Nullable Object value(ProfileField field, InferenceProfile profile) {
        return switch (field) {
            case DESTINATIONS -> destinations(profile.destinations());
            case STATUS -> profile.status() == null ? null : profile.status().value();
            case INFERENCE_PROFILE_NAME -> profile.inferenceProfileName();
        };
    }

    private static Object destinations(Destinations destinations) {
        return destinations.anywhere()
                ? "anywhere"
                : destinations.regions().stream().map(Region::id).toList();
    }

    private static Map<String, InferenceProfile> byArn(List<InferenceProfile> profiles) {
        Map<String, InferenceProfile> byArn = new TreeMap<>();
        profiles.forEach(profile -> byArn.putIfAbsent(
                Optional.ofNullable(profile.inferenceProfileArn()).orElse(profile.inferenceProfileId()), profile));
        return byArn;
    }

    private static Map<ModelId, FoundationModel> byId(List<FoundationModel> models) {
        Map<ModelId, FoundationModel> byId = new TreeMap<>();
        models.forEach(model -> byId.putIfAbsent(model.modelId(), model));
        return byId;
    }
}
