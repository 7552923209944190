package io.bedrockdiscovery.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SampleFileTest {
    private static final String GOOD = """
            {"format": 1, "asOf": "2026-01-01", "sources": ["s"], "account": "111122223333", "partition": "aws",
             "regions": {"us-east-1": {"optInStatus": "opted-in", "geography": ["Ireland"],
               "models": [{"modelId": "a.b", "responseStreamingSupported": true, "modelName": null}],
               "profiles": [{"inferenceProfileId": "us.a.b", "models": []}], "later": [1, 2.5, false]}}}
            """;

    @Test
    void goodFile_isRead() {
        SampleFile file = read(GOOD);
        assertThat(file.asOf()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(file.provenance()).containsExactly("s");
        World.Place place = file.world().place(new Region("us-east-1")).orElseThrow();
        assertThat(place.description().geography()).containsExactly("Ireland");
        assertThat(place.models()).singleElement().satisfies(model -> {
            assertThat(model.modelName()).isNull();
            assertThat(model.responseStreamingSupported()).isTrue();
        });
        assertThat(place.profiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.models()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1 | \"format\": 2 | format is 2, not 1",
                "\"format\": 1, | `` | format is missing",
                "\"format\": 1 | \"format\": \"1\" | format is not a whole number",
                "2026-01-01 | yesterday | asOf: 'yesterday' is not a day",
                "us-east-1 | here | regions.here: 'here' is not a region name",
                "[\"Ireland\"] | [7] | regions.us-east-1.geography[0] is not a text",
                "\"modelId\": \"a.b\" | \"modelId\": 7 | regions.us-east-1.models[0].modelId is not a text",
                "\"inferenceProfileId\" | \"id\" | regions.us-east-1.profiles[0].inferenceProfileId is missing",
                "{\"inferenceProfileId\": \"us.a.b\", \"models\": []} | 7 | regions.us-east-1.profiles[0] is not an object",
                "\"profiles\" | \"p\" | regions.us-east-1.profiles is missing",
                "2.5, false]}}} | 2.5 | not readable JSON",
                "2.5, false]}}} | 2.5, false]}}} x | not readable JSON",
                "2.5, false]}}} | 2.5, false]}}} {} | something follows the object"
            })
    void badFile_isRefusedWithThePlace(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(GOOD.replace(good, bad)))
                .withMessageStartingWith("the sample world is ")
                .withMessageContaining(message);
    }

    @Test
    void fileWithoutAnObject_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("[]")).withMessageContaining("not an object");
        assertThatIllegalArgumentException().isThrownBy(() -> read("")).withMessageContaining("not an object");
    }

    private static SampleFile read(String json) {
        return SampleFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
