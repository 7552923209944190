package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class MappingCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void anyFormat_isJsonWithoutVersionAndWithoutEmptyEntries() {
        CommandResult result = environment.run("mapping --output csv");

        assertThat(result.code()).isZero();
        result.assertPrinted("mapping");
        assertThat(result.out())
                .doesNotContain("schemaVersion", "\"us-west-2\"", "me-south-1")
                .doesNotContain("\"referencedByInstanceProfiles\":[]");
    }

    @Test
    void filter_appliesToTheMapping() {
        try (FakeEnvironment sample = FakeEnvironment.of(SampleWorld.world())) {
            CommandResult result = sample.run("mapping --filter supported:strict,amazon.nova-micro-v1:0");

            assertThat(result.code()).isZero();
            assertThat(result.out())
                    .contains("\"modelId\":\"amazon.nova-micro-v1:0\"", "referencedByInstanceProfiles")
                    .doesNotContain("\"modelId\":\"amazon.nova-pro-v1:0\"");
        }
    }
}
