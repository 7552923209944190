package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class ModelsCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void json_isAsDocumented() {
        CommandResult result = environment.run("models --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("models");
    }

    @Test
    void providerAndRegion_restrictTheList() {
        assertThat(environment
                        .run("models --output csv --provider AMAZON --region us-east-1")
                        .out())
                .isEqualTo(String.join(
                        "\r\n",
                        "modelId,modelName,providerName,lifecycle,endOfLife,ending,regions,access",
                        "amazon.nova-pro-v1:0,Nova Pro,Amazon,ACTIVE,,false,us-east-1,us-east-1:on-demand",
                        ""));
    }

    @Test
    void mode_restrictsTheList() {
        assertThat(environment.run("models --access profile").out())
                .contains("sonnet")
                .doesNotContain("nova")
                .startsWith("1 model in eu-west-1\n");
    }

    @Test
    void modalities_restrictTheList() {
        assertThat(environment.run("models --input video").out())
                .contains("nova")
                .doesNotContain("sonnet");
    }

    @Test
    void conditionsThatNoModelMeets_giveAnEmptyList() {
        assertThat(environment.run("models --output-modality audio")).isEqualTo(new CommandResult(0, "0 models\n", ""));
    }

    @Test
    void valueThatNoModelBears_isRefusedWithTheNearest() {
        assertThat(environment.run("models --input imagee"))
                .isEqualTo(new CommandResult(
                        5, "", "discovery: no known model has the input modality 'imagee'; nearest: IMAGE\n"));
    }

    @Test
    void modelThatEndsWithinNinetyDays_isEnding() {
        Instant near = Instant.parse("2026-04-01T00:00:00Z");
        World world = World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .legacyUntil(near)
                                .build()))
                .build();
        try (FakeEnvironment ending = FakeEnvironment.of(world)) {
            assertThat(ending.run("models").out()).contains("LEGACY until 2026-04-01");
            ending.run("models --output json").assertPrinted("models-ending");
        }
    }
}
