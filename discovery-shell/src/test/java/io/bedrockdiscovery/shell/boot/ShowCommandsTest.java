package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is known of a profile or of a region. */
final class ShowCommandsTest {
    private static final String PROFILE = "eu.amazon.nova-pro-v1:0";

    @TempDir
    private Path configuration;

    @Test
    void aProfileIsShownAsEveryRegionListsIt() {
        TypedLine json = type("show", "profile", PROFILE, "--output", "json");
        TypedLine table = type("show", "profile", PROFILE);

        assertThat(json.code()).isZero();
        assertThat(json.out())
                .contains("\"inferenceProfileId\":\"" + PROFILE + "\"")
                .contains("\"region\":\"eu-south-1\",\"destinations\":[\"eu-central-1\",\"eu-north-1\",\"eu-south-1\","
                        + "\"eu-west-1\",\"eu-west-3\"],\"modelIds\":[\"amazon.nova-pro-v1:0\"],"
                        + "\"unresolvedModelArns\":[]")
                .endsWith("}],\"unknownRegions\":[]}\n");
        assertThat(table.out()).contains("EU Nova Pro", "eu-west-3     amazon.nova-pro-v1:0");
    }

    @Test
    void aProfileCanBeNamedByItsArn() {
        String arn = "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/" + PROFILE;

        assertThat(type("show", "profile", arn, "--output", "json").out())
                .contains("\"region\":\"eu-west-1\"")
                .doesNotContain("\"region\":\"eu-west-3\"");
    }

    @Test
    void aProfileThatIsNotThereHasNeighbours() {
        TypedLine typed = type("show", "profile", "eu.amazon.nova-pro", "--output", "json");

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.out()).isEqualTo("{\"schemaVersion\":1,\"profiles\":null,\"unknownRegions\":[]}\n");
        assertThat(typed.err()).contains("nearest: " + PROFILE);
    }

    @Test
    void aRegionIsShownWithWhatItLists() {
        TypedLine json = type("show", "region", "eu-west-1", "--output", "json");
        TypedLine table = type("show", "region", "eu-west-1");

        assertThat(json.code()).isZero();
        assertThat(json.out())
                .startsWith("{\"schemaVersion\":1,\"region\":\"eu-west-1\",\"partition\":\"aws\",\"country\":\"IE\","
                        + "\"optInStatus\":\"opt-in-not-required\",\"status\":\"known\","
                        + "\"calls\":{\"models\":{\"outcome\":\"known\",")
                .contains("{\"modelId\":\"amazon.nova-pro-v1:0\",\"access\":[\"profile\"]}")
                .contains("{\"inferenceProfileId\":\"" + PROFILE + "\",\"type\":\"SYSTEM_DEFINED\",\"destinations\":[")
                .endsWith("\"latency\":null}\n");
        assertThat(table.out()).contains("country    IE", "amazon.nova-reel-v1:0", PROFILE);
    }

    @Test
    void thatARegionIsNotOptedInIsKnowledge() {
        TypedLine typed = type("show", "region", "me-south-1", "--output", "json");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("\"country\":\"BH\"", "\"status\":\"not-opted-in\"", "\"outcome\":\"not-called\"");
    }

    @Test
    void aRegionThatIsNotThereIsNull() {
        TypedLine typed = type("show", "region", "eu-west-9", "--output", "json");

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.out()).startsWith("{\"schemaVersion\":1,\"region\":\"eu-west-9\",\"partition\":null,");
        assertThat(typed.err()).contains("nearest: eu-west-1");
    }

    private TypedLine type(String... words) {
        try (Desk desk = Desk.offline(configuration)) {
            return desk.run(List.of(words));
        }
    }
}
