package io.bedrockdiscovery.domain.knowledge;

import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
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
 * What changed between two memories of one owner. For each call the last known answers are compared, so that a failure
 * is never a removal; what was never known before is where counting starts, not an addition.
 *
 * @param unknown calls whose latest answer is not known, where there may be changes that nobody has seen
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
     * @param profileArn its id where AWS sent no ARN
     */
    public record ProfileAt(Region region, String profileArn) {}

    /**
     * A field of a model that is not what it was.
     *
     * @param field as the API names it
     * @param before a value of the API's form; null where AWS did not send it
     * @param after likewise
     */
    public record FieldChange(
            Region region,
            ModelId modelId,
            String field,
            @Nullable Object before,
            @Nullable Object after) {}

    /** What changed from one memory to a later one. */
    public static Changes between(Memory before, Memory after) {
        Comparison comparison = new Comparison();
        after.regions().values().forEach(now -> comparison.compare(before.of(now.region()), now));
        return comparison.changes();
    }

    /** Collects the changes region by region, in their order. */
    private static final class Comparison {
        private final List<ModelAt> added = new ArrayList<>();
        private final List<ModelAt> removed = new ArrayList<>();
        private final List<FieldChange> changed = new ArrayList<>();
        private final List<ProfileAt> profilesAdded = new ArrayList<>();
        private final List<ProfileAt> profilesRemoved = new ArrayList<>();
        private final List<UnknownCall> unknown = new ArrayList<>();

        void compare(RegionObservations before, RegionObservations after) {
            Region region = after.region();
            if (before.models().known() != null && after.models().known() != null) {
                models(region, before.models().items(), after.models().items());
            }
            profiles(region, before.systemDefined(), after.systemDefined());
            profiles(region, before.application(), after.application());
            for (CallKind call : CallKind.values()) {
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
                FoundationModel was = old.get(id);
                if (was == null) {
                    added.add(new ModelAt(region, id));
                } else if (!was.equals(model)) {
                    fields(region, was, model);
                }
            });
            old.keySet().stream()
                    .filter(id -> !now.containsKey(id))
                    .forEach(id -> removed.add(new ModelAt(region, id)));
        }

        private void fields(Region region, FoundationModel before, FoundationModel after) {
            Map<String, Object> old = ApiForm.of(before);
            Map<String, Object> now = ApiForm.of(after);
            TreeSet<String> names = new TreeSet<>(old.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                Object was = old.get(name);
                Object is = now.get(name);
                if (!isSame(was, is)) {
                    changed.add(new FieldChange(region, after.modelId(), name, was, is));
                }
            }
        }

        /** The lists of a model are sets to AWS, which sends them in any order. */
        private static boolean isSame(@Nullable Object was, @Nullable Object is) {
            if (was instanceof List<?> old && is instanceof List<?> now) {
                return Set.copyOf(old).equals(Set.copyOf(now));
            }
            return Objects.equals(was, is);
        }

        private void profiles(
                Region region, Observation<InferenceProfile> before, Observation<InferenceProfile> after) {
            if (before.known() == null || after.known() == null) {
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
