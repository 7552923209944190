package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import org.junit.jupiter.api.Test;

final class ProfileInRegionTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String LISTED = "amazon.nova-pro-v1:0";
    private static final String UNLISTED = "amazon.nova-lite-v1:0";
    private static final InferenceProfile PROFILE = InferenceProfileBuilder.systemDefined("us.mixed")
            .routing(LISTED, "us-east-1")
            .routing(UNLISTED, "us-east-1")
            .referencing("arn:aws:odd")
            .build();
    private static final Observations SEEN = WorldCatalogs.observations(World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(FoundationModelBuilder.novaPro().build())
                            .profile(PROFILE))
            .build());

    @Test
    void modelThatTheRegionDoesNotList_isUnresolved() {
        ProfileInRegion profile = profile(SEEN);

        assertThat(profile.modelIds()).containsExactly(new ModelId(LISTED));
        assertThat(profile.unresolvedModelArns())
                .containsExactlyInAnyOrder("arn:aws:bedrock:us-east-1::foundation-model/" + UNLISTED, "arn:aws:odd");
    }

    @Test
    void whereNoModelsWereEverListed_noneIsMissing() {
        RegionObservations seen = SEEN.of(VIRGINIA);
        ProfileInRegion profile = profile(WorldCatalogs.with(
                SEEN,
                new RegionObservations(
                        VIRGINIA,
                        Observation.failed(new Failure(Reason.THROTTLED, "slow down"), WorldCatalogs.SEEN),
                        seen.systemDefined(),
                        seen.application())));

        assertThat(profile.modelIds()).containsExactly(new ModelId(UNLISTED), new ModelId(LISTED));
        assertThat(profile.unresolvedModelArns()).containsExactly("arn:aws:odd");
    }

    @Test
    void profileOfARegionThatDoesNotOfferBedrock_callsNothing() {
        RegionObservations seen = SEEN.of(VIRGINIA);
        CatalogRegion region = WorldCatalogs.of(WorldCatalogs.with(
                        SEEN,
                        new RegionObservations(
                                VIRGINIA,
                                Observation.notOffered(WorldCatalogs.SEEN),
                                seen.systemDefined(),
                                seen.application())))
                .region(VIRGINIA)
                .orElseThrow();

        assertThat(ModelInRegion.callable(region, new ModelId(UNLISTED))).isEmpty();
    }

    private static ProfileInRegion profile(Observations observations) {
        return ProfileInRegion.of(
                WorldCatalogs.of(observations).region(VIRGINIA).orElseThrow(), PROFILE);
    }
}
