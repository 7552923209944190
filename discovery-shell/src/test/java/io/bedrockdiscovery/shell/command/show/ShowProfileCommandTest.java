package io.bedrockdiscovery.shell.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class ShowProfileCommandTest {
    private static final String PROFILE = "eu.amazon.nova-pro-v1:0";

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void profile_isShownAsEveryRegionListsIt() {
        CommandResult json = environment.run("show profile " + PROFILE + " --output json");
        CommandResult table = environment.run("show profile " + PROFILE);

        assertThat(json.code()).isZero();
        json.assertPrinted("show-profile");
        assertThat(table.out()).contains("EU Nova Pro", "eu-west-3     amazon.nova-pro-v1:0");
    }

    @Test
    void arn_namesTheProfileOfOneRegion() {
        String arn = "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/" + PROFILE;

        assertThat(environment.run("show profile " + arn + " --output json").list("profiles"))
                .extracting("region")
                .isEqualTo(List.of("eu-west-1"));
    }

    @Test
    void profileThatDoesNotExist_isNull() {
        CommandResult result = environment.run("show profile eu.amazon.nova-pro --output json");

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.pretty()).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "profiles": null,
                  "unknownRegions": []
                }
                """);
        assertThat(result.err()).contains("nearest: " + PROFILE);
    }
}
