package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The builder of a profile. */
final class InferenceProfileTest {
    private static final String ID = "us.amazon.nova-pro-v1:0";
    private static final Instant CREATED = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void builder_setsEveryFieldAndOthersStayNull() {
        assertThat(full())
                .isEqualTo(new InferenceProfile(
                        ID,
                        "arn",
                        "US Nova Pro",
                        "a description",
                        CREATED,
                        UPDATED,
                        List.of(new ModelReference("model")),
                        ProfileStatus.ACTIVE,
                        ProfileType.SYSTEM_DEFINED));
        assertThat(InferenceProfile.builder(ID).build())
                .isEqualTo(new InferenceProfile(ID, null, null, null, null, null, null, null, null));
    }

    @Test
    void toBuilder_keepsEveryField() {
        assertThat(full().toBuilder().build()).isEqualTo(full());
        assertThat(full().toBuilder().type(ProfileType.APPLICATION).build().isApplication())
                .isTrue();
    }

    @Test
    void profileWithoutAList_hasNoReferences() {
        assertThat(InferenceProfile.builder(ID).build().references()).isEmpty();
        assertThat(full().references()).containsExactly(new ModelReference("model"));
    }

    @Test
    void modelIds_areThoseOfFoundationModels_eachOnceAndInTheirOrder() {
        InferenceProfile profile = InferenceProfile.builder(ID)
                .models(List.of(
                        new ModelReference("arn:aws:bedrock:us-west-2::foundation-model/b.model-v1:0"),
                        new ModelReference(null),
                        new ModelReference("arn:aws:bedrock:us-west-2:111122223333:imported-model/x"),
                        new ModelReference("arn:aws:bedrock:us-east-1::foundation-model/a.model-v1:0"),
                        new ModelReference("arn:aws:bedrock:us-east-1::foundation-model/b.model-v1:0")))
                .build();

        assertThat(profile.modelIds()).containsExactly(new ModelId("b.model-v1:0"), new ModelId("a.model-v1:0"));
        assertThat(InferenceProfile.builder(ID).build().modelIds()).isEmpty();
    }

    @Test
    void applicationProfile_isCalledByItsArn_anyOtherByItsId() {
        assertThat(full().passAsModelId()).isEqualTo(ID);
        assertThat(full().toBuilder().type(ProfileType.APPLICATION).build().passAsModelId())
                .isEqualTo("arn");
        assertThat(InferenceProfile.builder(ID)
                        .type(ProfileType.APPLICATION)
                        .build()
                        .passAsModelId())
                .isNull();
    }

    private static InferenceProfile full() {
        return InferenceProfile.builder(ID)
                .inferenceProfileArn("arn")
                .inferenceProfileName("US Nova Pro")
                .description("a description")
                .createdAt(CREATED)
                .updatedAt(UPDATED)
                .models(List.of(new ModelReference("model")))
                .status(ProfileStatus.ACTIVE)
                .type(ProfileType.SYSTEM_DEFINED)
                .build();
    }
}
