package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The association, compared with its definition written down without an index. */
final class ArnAssociationProperties {
    private final ArnAssociation association = new ArnAssociation();

    @Property
    void association_matchesItsDefinition(
            @ForAll("models") List<FoundationModel> models, @ForAll("profiles") List<InferenceProfile> profiles) {
        Associations associations = association.associate(models, profiles);
        assertThat(associations.byModel()).isEqualTo(byModel(models, profiles));
        assertThat(associations.unresolved()).isEqualTo(unresolved(models, profiles));
    }

    @Property
    void reference_isEitherResolvedOrKept(
            @ForAll("models") List<FoundationModel> models, @ForAll("profiles") List<InferenceProfile> profiles) {
        Associations associations = association.associate(models, profiles);
        for (InferenceProfile profile : firsts(profiles)) {
            for (ModelReference reference : profile.references()) {
                boolean resolved = associations.byModel().entrySet().stream()
                        .anyMatch(entry -> names(reference, entry.getKey().value())
                                && entry.getValue().contains(profile));
                boolean kept = associations
                        .unresolved()
                        .getOrDefault(profile.inferenceProfileId(), List.of())
                        .contains(reference);
                assertThat(resolved).isNotEqualTo(kept);
            }
        }
    }

    @Property
    void profile_isListedOnceUnderAModel(
            @ForAll("models") List<FoundationModel> models, @ForAll("profiles") List<InferenceProfile> profiles) {
        association
                .associate(models, profiles)
                .byModel()
                .values()
                .forEach(attached -> assertThat(attached)
                        .extracting(InferenceProfile::inferenceProfileId)
                        .doesNotHaveDuplicates());
    }

    @Provide
    Arbitrary<List<FoundationModel>> models() {
        return RandomListings.models();
    }

    @Provide
    Arbitrary<List<InferenceProfile>> profiles() {
        return RandomListings.profiles();
    }

    private static Map<ModelId, List<InferenceProfile>> byModel(
            List<FoundationModel> models, List<InferenceProfile> profiles) {
        Map<ModelId, List<InferenceProfile>> byModel = new LinkedHashMap<>();
        for (FoundationModel model : models) {
            List<InferenceProfile> naming = firsts(profiles).stream()
                    .filter(profile -> profile.references().stream()
                            .anyMatch(reference ->
                                    names(reference, model.modelId().value())))
                    .toList();
            if (!naming.isEmpty()) {
                byModel.put(model.modelId(), naming);
            }
        }
        return byModel;
    }

    private static Map<String, List<ModelReference>> unresolved(
            List<FoundationModel> models, List<InferenceProfile> profiles) {
        Map<String, List<ModelReference>> unresolved = new LinkedHashMap<>();
        for (InferenceProfile profile : firsts(profiles)) {
            List<ModelReference> left = profile.references().stream()
                    .filter(reference -> models.stream()
                            .noneMatch(model -> names(reference, model.modelId().value())))
                    .toList();
            if (!left.isEmpty()) {
                unresolved.put(profile.inferenceProfileId(), left);
            }
        }
        return unresolved;
    }

    private static List<InferenceProfile> firsts(List<InferenceProfile> profiles) {
        Map<String, InferenceProfile> firsts = new LinkedHashMap<>();
        profiles.forEach(profile -> firsts.putIfAbsent(profile.inferenceProfileId(), profile));
        return List.copyOf(firsts.values());
    }

    private static boolean names(ModelReference reference, String modelId) {
        String arn = reference.modelArn();
        return arn != null && arn.matches("arn:aws(-cn)?:bedrock:[a-z0-9-]*::foundation-model/\\Q" + modelId + "\\E");
    }
}
