package io.bedrockdiscovery.application.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that changes are told in the words of 'show model', and regions briefly where there is no room. */
final class ChangeDetailTest {
    private static final Region IRELAND = new Region("eu-west-1");

    @Test
    void valuesOfFields_areWordsAndNoJson() {
        assertThat(changed("responseStreamingSupported", false, true)).isEqualTo("streaming: no -> yes");
        assertThat(changed("inputModalities", List.of("TEXT"), List.of("TEXT", "IMAGE")))
                .isEqualTo("input: TEXT -> TEXT, IMAGE");
        assertThat(changed("customizationsSupported", List.of("FINE_TUNING"), List.of()))
                .isEqualTo("customization: FINE_TUNING -> none");
        assertThat(changed("modelName", null, "Nova Pro")).isEqualTo("name: none -> Nova Pro");
        assertThat(changed(
                        "modelLifecycle",
                        Map.of("status", "ACTIVE"),
                        Map.of("status", "LEGACY", "endOfLifeTime", "2026-12-01T00:00:00Z")))
                .isEqualTo("lifecycle: ACTIVE -> LEGACY until 2026-12-01");
    }

    @Test
    void fieldOfAnotherName_isToldByIt() {
        assertThat(changed("newField", "a", "b")).isEqualTo("newField: a -> b");
    }

    @Test
    void destinations_areNamed_orBrieflyCounted() {
        ProfileFieldChange change = new ProfileFieldChange(
                IRELAND,
                "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.nova",
                ProfileField.DESTINATIONS,
                List.of("eu-west-1", "us-east-1"),
                List.of("eu-central-1", "eu-north-1", "eu-west-1", "eu-west-3"));

        assertThat(ChangeDetail.of(change).text())
                .isEqualTo("destinations: 4 regions; added eu-central-1, eu-north-1, eu-west-3; removed us-east-1");
        assertThat(ChangeDetail.of(change).brief()).isEqualTo("destinations: 4 regions; added EU 3; removed us-east-1");
    }

    @Test
    void destinationsThatWereAnywhere_areTheNewRegions() {
        ProfileFieldChange change = new ProfileFieldChange(
                IRELAND, "arn:x/global.nova", ProfileField.DESTINATIONS, "anywhere", List.of("eu-west-1"));

        assertThat(ChangeDetail.of(change).text()).isEqualTo("destinations: 1 region; added eu-west-1");
    }

    private static String changed(String field, @Nullable Object before, @Nullable Object after) {
        return ChangeDetail.of(new FieldChange(IRELAND, new ModelId("a.b-v1:0"), field, before, after))
                .text();
    }
}
