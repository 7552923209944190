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
