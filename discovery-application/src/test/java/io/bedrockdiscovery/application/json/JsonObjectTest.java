package io.bedrockdiscovery.application.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the fields of a JSON object and their order. */
final class JsonObjectTest {
    @Test
    void fields_keepTheOrderInWhichTheyWereAdded() {
        JsonObject object = new JsonObject().with("b", 1).with("a", 2).with("c", null);

        assertThat(object.fields()).containsExactly(Map.entry("b", 1), Map.entry("a", 2), entryOfNull("c"));
    }

    @Test
    void fieldThatIsSetAgain_staysInItsPlace() {
        JsonObject object = new JsonObject().with("b", 1).with("a", 2).with("b", 3);

        assertThat(object.fields()).containsExactly(Map.entry("b", 3), Map.entry("a", 2));
    }

    @Test
    void versionedObject_beginsWithTheVersionOfTheSchema() {
        assertThat(JsonObject.versioned().with("a", 1).fields())
                .containsExactly(Map.entry("schemaVersion", 1), Map.entry("a", 1));
    }

    @Test
    void objectOfAMap_hasItsFieldsAndIsIndependentOfIt() {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("modelId", "amazon.nova-pro-v1:0"));
        JsonObject object = JsonObject.of(values);

        values.clear();

        assertThat(object.with("region", "eu-west-1").fields())
                .containsExactly(Map.entry("modelId", "amazon.nova-pro-v1:0"), Map.entry("region", "eu-west-1"));
    }

    @Test
    void fields_cannotBeChangedFromOutside() {
        JsonObject object = new JsonObject().with("a", 1);

        assertThatThrownBy(() -> object.fields().put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Map.Entry<String, Object> entryOfNull(String name) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(name, null);
        return entry.entrySet().iterator().next();
    }
}
