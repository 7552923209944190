package io.bedrockdiscovery.shell.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class ShowModelCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void json_isAsDocumented() {
        CommandResult result = environment.run("show model claude --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("show-model");
    }

    @Test
    void failureOfProfiles_keepsTheModel() {
        environment.withProfiles("eu-west-1", Behaviour.failing(Reason.ACCESS_DENIED));

        CommandResult result = environment.run("show model claude --output json");

        assertThat(result.code()).isEqualTo(3);
        result.assertPrinted("show-model-without-profiles");
        assertThat(result.err()).contains("eu-west-1 (systemDefinedProfiles, applicationProfiles): access denied");
    }
}
