package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatrixCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void json_isAsDocumented() {
        CommandResult result = environment.run("matrix --regions us-east-1,eu-west-1 --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("matrix");
    }

    @Test
    void csv_hasAColumnForEachRegion() {
        assertThat(environment
                        .run("matrix --provider amazon --regions eu-west-1,us-east-1 --output csv")
                        .out())
                .isEqualTo(String.join(
                        "\r\n",
                        "modelId,modelName,providerName,lifecycle,endOfLife,ending,ended,eu-west-1,us-east-1",
                        "amazon.nova-pro-v1:0,Nova Pro,Amazon,ACTIVE,,false,false,on-demand,on-demand",
                        ""));
    }

    @Test
    void unknownRegion_exits3() {
        environment.failing("us-east-1", Reason.THROTTLED);

        assertThat(environment.run("matrix").code()).isEqualTo(3);
        assertThat(environment.run("matrix --regions eu-west-1").code()).isZero();
        assertThat(environment.run("matrix --regions eu-west-9").code()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 132, 200})
    void lines_areNeverWiderThanTheTerminal(int columns) {
        try (FakeEnvironment sample = FakeEnvironment.of(SampleWorld.world())) {
            CommandResult result =
                    sample.runner().run(List.of("matrix", "--no-color", "--quiet"), CapturedScreen.terminal(columns));

            assertThat(result.out().lines())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        }
    }
}
