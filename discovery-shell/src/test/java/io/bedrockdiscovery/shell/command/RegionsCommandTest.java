package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class RegionsCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void json_isAsDocumented() {
        CommandResult result = environment.run("regions --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("regions");
    }

    @Test
    void markdown_isATable() {
        assertThat(environment.run("regions --output markdown").out())
                .startsWith("| region | partition |")
                .contains("| --- | --- |");
    }

    @Test
    void latency_hasOneDecimal() {
        environment.withModels("eu-west-1", Behaviour.taking(Duration.ofNanos(12_345_678)));

        assertThat(environment.run("regions --output csv").out())
                .contains("eu-west-1,aws,IE,opt-in-not-required,known,2,1,12.3,");
        assertThat(environment.run("regions --output markdown").out()).contains("| 12.3 |");
        assertThat(environment.run("regions --output json").out()).contains("\"latencyMs\":12.3,");
    }
}
