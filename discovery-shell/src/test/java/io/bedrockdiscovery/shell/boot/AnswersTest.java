package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The forms of the answers that come from memory. */
final class AnswersTest {
    private static final String UNKNOWN = "\"unknownRegions\":[]}\n";

    @Test
    void models() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("models", "--output", "json");

            assertThat(seat.out())
                    .isEqualTo("{\"schemaVersion\":1,\"models\":["
                            + "{\"modelId\":\"amazon.nova-pro-v1:0\",\"modelName\":\"Nova Pro\","
                            + "\"providerName\":\"Amazon\",\"lifecycle\":\"ACTIVE\",\"endOfLife\":null,"
                            + "\"ending\":false,\"regions\":[\"eu-west-1\",\"us-east-1\"],"
                            + "\"access\":{\"eu-west-1\":[\"on-demand\"],\"us-east-1\":[\"on-demand\"]}},"
                            + "{\"modelId\":\"anthropic.claude-3-7-sonnet-20250219-v1:0\","
                            + "\"modelName\":\"Claude 3.7 Sonnet\",\"providerName\":\"Anthropic\","
                            + "\"lifecycle\":\"ACTIVE\",\"endOfLife\":null,\"ending\":false,"
                            + "\"regions\":[\"eu-west-1\"],\"access\":{\"eu-west-1\":[\"profile\"]}}],"
                            + UNKNOWN);
        }
    }

    @Test
    void modelsAreSiftedRegionByRegion() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("models", "--output", "csv", "--provider", "AMAZON", "--region", "us-east-1");
            assertThat(seat.out())
                    .isEqualTo(String.join(
                            "\r\n",
                            "modelId,modelName,providerName,lifecycle,endOfLife,ending,regions,access",
                            "amazon.nova-pro-v1:0,Nova Pro,Amazon,ACTIVE,,false,us-east-1,us-east-1:on-demand",
                            ""));
            seat.type("models", "--access", "profile");
            assertThat(seat.out()).contains("sonnet").doesNotContain("nova").contains("1 model\n");
            seat.type("models", "--input", "video");
            assertThat(seat.out()).contains("nova").doesNotContain("sonnet");
            assertThat(seat.type("models", "--output-modality", "smell")).isZero();
            assertThat(seat.out()).isEqualTo("0 models\n");
        }
    }

    @Test
    void aModelEndsWithinNinetyDays() {
        Instant near = Instant.parse("2026-04-01T00:00:00Z");
        try (Seat seat = new Seat(new SmallWorld(World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .legacyUntil(near)
                                .build()))
                .build()))) {
            seat.type("models");
            assertThat(seat.out()).contains("LEGACY until 2026-04-01");
            seat.type("models", "--output", "json");
            assertThat(seat.out()).contains("\"endOfLife\":\"2026-04-01T00:00:00Z\",\"ending\":true");
        }
    }

    @Test
    void showModel() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("show", "model", "claude", "--output", "json");

            assertThat(seat.out())
                    .startsWith("{\"schemaVersion\":1,\"region\":\"eu-west-1\",\"model\":{\"modelArn\":")
                    .contains("\"inferenceTypesSupported\":[\"INFERENCE_PROFILE\"],\"modelLifecycle\":")
                    .contains("},\"access\":[\"profile\"],\"requiresProfile\":true,\"profiles\":[{")
                    .contains("\"type\":\"SYSTEM_DEFINED\",\"destinations\":[\"eu-west-1\",\"eu-west-3\"]}],")
                    .endsWith("\"regions\":[\"eu-west-1\"],\"observedAt\":\"2026-01-02T03:04:05Z\","
                            + "\"stale\":false," + UNKNOWN);
        }
    }

    @Test
    void regions() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("regions", "--output", "json");

            assertThat(seat.out())
                    .contains("{\"region\":\"eu-west-1\",\"partition\":\"aws\",\"country\":\"IE\","
                            + "\"optInStatus\":\"opt-in-not-required\",\"status\":\"known\",\"models\":2,"
                            + "\"profiles\":1,\"latencyMs\":null,\"observedAt\":\"2026-01-02T03:04:05Z\"}")
                    .contains("\"status\":\"not-opted-in\",\"models\":null,\"profiles\":null")
                    .contains("{\"region\":\"us-west-2\",\"partition\":\"aws\",\"country\":\"US\","
                            + "\"optInStatus\":null,\"status\":\"not-offered\",\"models\":0,\"profiles\":0");
            seat.type("regions", "--output", "markdown");
            assertThat(seat.out()).startsWith("| region | partition |").contains("| --- | --- |");
        }
    }

    @Test
    void bestRegion() {
        try (Seat seat = new Seat(SmallWorld.usual().failing("us-west-2", Reason.UNREACHABLE))) {
            assertThat(seat.type(
                            "best-region", "nova-pro", "--prefer", "us-east-1", "--limit", "1", "--output", "json"))
                    .isEqualTo(3);

            assertThat(seat.out())
                    .startsWith("{\"schemaVersion\":1,\"modelId\":\"amazon.nova-pro-v1:0\",\"ranking\":["
                            + "{\"rank\":1,\"region\":\"us-east-1\",\"preferred\":true,\"latencyMs\":null,"
                            + "\"latencySource\":null,\"via\":\"on-demand\","
                            + "\"passAsModelId\":\"amazon.nova-pro-v1:0\",\"destinations\":[\"us-east-1\"],"
                            + "\"stale\":false}],\"dropped\":[{\"region\":\"ap-northeast-1\",\"reason\":\"")
                    .contains("\"unknownRegions\":[{\"region\":\"us-west-2\",\"call\":\"models\","
                            + "\"reason\":\"unreachable\"}");
        }
    }

    @Test
    void mappingHasNoVersionAndNothingEmpty() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("mapping", "--output", "csv");

            assertThat(seat.out())
                    .startsWith("{\"models\":{\"eu-west-1\":{\"amazon.nova-pro-v1:0\":{\"modelArn\":")
                    .contains("\"referencedByInstanceProfiles\":[{\"inferenceProfileName\":")
                    .contains("},\"us-east-1\":{\"amazon.nova-pro-v1:0\":{")
                    .doesNotContain("\"us-west-2\"", "me-south-1")
                    .doesNotContain("\"referencedByInstanceProfiles\":[]");
        }
    }

    @Test
    void cache() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("scan");
            seat.type("cache", "info", "--output", "json");
            assertThat(seat.out())
                    .contains("\"storeVersion\":")
                    .contains("\"owners\":[{\"account\":\"111122223333\",\"partition\":\"aws\",\"regions\":7,"
                            + "\"oldest\":\"2026-01-02T03:04:05Z\",\"newest\":\"2026-01-02T03:04:05Z\"}],\"scans\":1}");
            seat.type("cache", "clear", "--region", "eu-west-1", "--output", "json");
            assertThat(seat.out()).startsWith("{\"schemaVersion\":1,\"cleared\":{\"regions\":1,\"scans\":");
            seat.type("cache", "clear", "--output", "json");
            seat.type("cache", "info", "--output", "json");
            assertThat(seat.out()).contains("\"owners\":[],\"scans\":0}");
        }
    }

    @Test
    void aFailureOfProfilesAloneKeepsTheModels() {
        try (Seat seat =
                new Seat(SmallWorld.usual().withProfiles("eu-west-1", Behaviour.failing(Reason.ACCESS_DENIED)))) {
            assertThat(seat.type("show", "model", "claude", "--output", "json")).isEqualTo(3);
            assertThat(seat.out())
                    .contains("\"access\":[],\"requiresProfile\":true,\"profiles\":[]")
                    .contains(
                            "{\"region\":\"eu-west-1\",\"call\":\"systemDefinedProfiles\",\"reason\":\"access-denied\"}");
            assertThat(seat.err()).contains("eu-west-1 (systemDefinedProfiles, applicationProfiles): access-denied");
        }
    }
}
