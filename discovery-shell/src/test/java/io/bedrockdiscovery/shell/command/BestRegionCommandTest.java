package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class BestRegionCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void json_isAsDocumented() {
        environment.failing("us-west-2", Reason.UNREACHABLE);

        CommandResult result = environment.run("best-region nova-pro --prefer us-east-1 --limit 1 --output json");

        assertThat(result.code()).isEqualTo(3);
        result.assertPrinted("best-region");
    }
}
