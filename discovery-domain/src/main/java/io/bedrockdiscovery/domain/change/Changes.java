package io.bedrockdiscovery.domain.change;

import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two states of one owner's observations. The last known answers of each call are compared, so a
 * failure is never reported as a removal. The first answer of a call is a baseline: it adds nothing.
 *
 * @param added the models that a region lists now and did not list before
 * @param removed the models that a region no longer lists
 * @param changed the fields of models that have another value than before
 * @param profilesAdded the profiles that a region lists now and did not list before
 * @param profilesRemoved the profiles that a region no longer lists
 * @param unknown the calls whose latest answer is not known, so that there may be further changes
 */
public record Changes(
        List<ModelAt> added,
        List<ModelAt> removed,
        List<FieldChange> changed,
        List<ProfileAt> profilesAdded,
        List<ProfileAt> profilesRemoved,
        List<UnknownCall> unknown) {
    public Changes {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        profilesAdded = List.copyOf(profilesAdded);
        profilesRemoved = List.copyOf(profilesRemoved);
        unknown = List.copyOf(unknown);
    }

    /** A model in a region. */
    public record ModelAt(Region region, ModelId modelId) {}

    /**
     * A profile in a region.
     *
     * @param profileArn the ARN; the id where AWS sent no ARN
     */
    public record ProfileAt(Region region, String profileArn) {}

    /**
     * A field of a model that has another value than before.
     *
     * @param field the name of the field in the API
     * @param before the earlier value, as in {@link ApiRepresentation}; null where AWS did not send it
     * @param after the later value, as in {@link ApiRepresentation}; null where AWS did not send it
     */
    public record FieldChange(
            Region region,
            ModelId modelId,
            String field,
            @Nullable Object before,
            @Nullable Object after) {}

    /** Returns the changes from earlier observations to later ones of the same owner. */
    public static Changes between(Observations before, Observations after) {
        Comparison comparison = new Comparison();
        after.regions().values().forEach(now -> comparison.compare(before.of(now.region()), now));
        return comparison.changes();
    }

    /** Collects the changes, region by region. */
    private static final class Comparison {
        private final List<ModelAt> added = new ArrayList<>();
        private final List<ModelAt> removed = new ArrayList<>();
        private final List<FieldChange> changed = new ArrayList<>();
        private final List<ProfileAt> profilesAdded = new ArrayList<>();
        private final List<ProfileAt> profilesRemoved = new ArrayList<>();
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
            return new Changes(added, removed, changed, profilesAdded, profilesRemoved, unknown);
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
            old.keySet().stream()
                    .filter(id -> !now.containsKey(id))
                    .forEach(id -> removed.add(new ModelAt(region, id)));
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

        private void profiles(
                Region region, Observation<InferenceProfile> before, Observation<InferenceProfile> after) {
            if (!before.hasAnswer() || !after.hasAnswer()) {
                return;
            }
            Set<String> old = arns(before);
            Set<String> now = arns(after);
            only(now, old).forEach(arn -> profilesAdded.add(new ProfileAt(region, arn)));
            only(old, now).forEach(arn -> profilesRemoved.add(new ProfileAt(region, arn)));
        }

        private static Stream<String> only(Set<String> these, Set<String> notThese) {
            return these.stream().filter(arn -> !notThese.contains(arn));
        }

        private static Set<String> arns(Observation<InferenceProfile> profiles) {
            Set<String> arns = new TreeSet<>();
            profiles.items().stream()
                    .map(profile ->
                            Optional.ofNullable(profile.inferenceProfileArn()).orElse(profile.inferenceProfileId()))
                    .forEach(arns::add);
            return arns;
        }

        private static Map<ModelId, FoundationModel> byId(List<FoundationModel> models) {
            Map<ModelId, FoundationModel> byId = new TreeMap<>();
            models.forEach(model -> byId.putIfAbsent(model.modelId(), model));
            return byId;
        }
    }
}
