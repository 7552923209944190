package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models that a region does not list are found all at once as they are one by one. */
final class ModelInRegionTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final ModelId LISTED = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId NAMED = new ModelId("amazon.nova-lite-v1:0");
    private static final ModelId OTHER = new ModelId("amazon.nova-micro-v1:0");
    private static final List<InferenceProfile> PROFILES = List.of(
            profile("z.two", NAMED, LISTED, NAMED),
            profile("eu.one", NAMED),
            profile("eu.pro", LISTED),
            profile("eu.micro", OTHER));

    @Test
    void unlistedModels_areThoseThatProfilesName_eachAsByItself() {
        CatalogRegion region = region(RegionStatus.KNOWN);

        Map<ModelId, ModelInRegion> unlisted = ModelInRegion.unlisted(region);

        assertThat(unlisted.keySet()).containsExactlyInAnyOrder(NAMED, OTHER);
        unlisted.forEach(
                (id, model) -> assertThat(ModelInRegion.callable(region, id)).contains(model));
        assertThat(unlisted.get(NAMED).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("eu.one", "z.two");
    }

    @Test
    void regionThatDoesNotOfferBedrock_orIsClosed_hasNone() {
        assertThat(ModelInRegion.unlisted(region(RegionStatus.NOT_OFFERED))).isEmpty();
        assertThat(ModelInRegion.unlisted(region(RegionStatus.NOT_OPTED_IN))).isEmpty();
    }

    private static CatalogRegion region(RegionStatus status) {
        List<FoundationModel> models = List.of(FoundationModel.unlisted(LISTED));
        return new CatalogRegion(
                IRELAND,
                null,
                new RegionObservations(
                        IRELAND, Observation.known(models, NOW), Observation.known(PROFILES, NOW), Observation.none()),
                new ArnAssociation().associate(models, PROFILES),
                status);
    }

    private static InferenceProfile profile(String id, ModelId... named) {
        return InferenceProfile.builder(id)
                .type(ProfileType.SYSTEM_DEFINED)
                .models(Arrays.stream(named)
                        .map(each -> new ModelReference("arn:aws:bedrock:eu-west-3::foundation-model/" + each.value()))
                        .toList())
                .build();
    }
}
