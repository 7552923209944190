package io.bedrockdiscovery.shell.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class ShowRegionCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void json_isAsDocumented() {
        try (FakeEnvironment small = FakeEnvironment.of(SmallWorld.WORLD)) {
            CommandResult result = small.run("show region eu-west-1 --output json");

            assertThat(result.code()).isZero();
            result.assertPrinted("show-region");
        }
    }

    @Test
    void region_isShownWithItsModelsAndProfiles() {
        CommandResult json = environment.run("show region eu-west-1 --output json");
        CommandResult table = environment.run("show region eu-west-1");

        assertThat(json.code()).isZero();
        assertThat(json.pretty()).startsWith("""
                        {
                          "schemaVersion": 1,
                          "region": "eu-west-1",
                          "partition": "aws",
                          "country": "IE",
                          "optInStatus": "opt-in-not-required",
                          "status": "known",
                          "calls": {
                            "models": {
                              "outcome": "known",
                        """).contains("""
                            {
                              "modelId": "amazon.nova-pro-v1:0",
                              "access": [
                                "profile"
                              ]
                            },
                        """).contains("""
                            {
                              "inferenceProfileId": "eu.amazon.nova-pro-v1:0",
                              "type": "SYSTEM_DEFINED",
                              "destinations": [
                        """).endsWith("""
                          "latency": null
                        }
                        """);
        assertThat(table.out()).contains("country    IE", "amazon.nova-reel-v1:0", "eu.amazon.nova-pro-v1:0");
    }

    @Test
    void regionThatIsNotOptedIn_isKnowledge() {
        CommandResult result = environment.run("show region me-south-1 --output json");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("\"country\":\"BH\"", "\"status\":\"not-opted-in\"", "\"outcome\":\"not-called\"");
    }

    @Test
    void regionThatDoesNotExist_isNull() {
        CommandResult result = environment.run("show region eu-west-9 --output json");

        assertThat(result.code()).isEqualTo(5);
        result.assertPrinted("show-region-no-region");
        assertThat(result.err()).contains("nearest: eu-west-1");
    }
}
