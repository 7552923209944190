package io.bedrockdiscovery.application.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tests that the objects of a shape have all of its fields and no others. */
final class JsonShapeTest {
    private static final JsonShape SHAPE = JsonShape.of("region", "models", "stale");

    @Test
    void fieldsThatAreNotSet_areNull() {
        assertThat(Json.text(SHAPE.object().with("models", 3), false))
                .isEqualTo("{\"region\":null,\"models\":3,\"stale\":null}");
        assertThat(Json.text(SHAPE.versioned(), false))
                .isEqualTo("{\"schemaVersion\":1,\"region\":null,\"models\":null,\"stale\":null}");
    }

    @Test
    void fields_keepTheOrderOfTheShape_inAnyOrderOfSetting() {
        assertThat(SHAPE.object()
                        .with("stale", true)
                        .with("region", "eu-west-1")
                        .fields())
                .containsOnlyKeys("region", "models", "stale")
                .extractingByKey("stale")
                .isEqualTo(true);
        assertThat(SHAPE.object()
                        .with("stale", true)
                        .with("region", "eu-west-1")
                        .fields()
                        .keySet())
                .containsExactly("region", "models", "stale");
    }

    @Test
    void fieldThatIsNotInTheShape_isRefused() {
        assertThatThrownBy(() -> SHAPE.object().with("profiles", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shape has no field profiles");
        assertThatThrownBy(() -> SHAPE.versioned().with("profiles", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objectsOfAShape_areIndependentOfEachOther() {
        SHAPE.object().with("models", 3);

        assertThat(SHAPE.object().fields()).containsEntry("models", null);
    }
}
