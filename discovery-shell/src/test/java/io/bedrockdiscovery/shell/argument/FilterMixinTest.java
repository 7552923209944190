package io.bedrockdiscovery.shell.argument;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class FilterMixinTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void severalFilters_applyOneAfterTheOther() {
        CommandResult result =
                environment.run("models --filter provider:Amazon --filter=modality:out:VIDEO --output csv");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("amazon.nova-reel-v1:0").doesNotContain("anthropic", "amazon.nova-pro");
    }

    @Test
    void unknownFilter_isRefusedWithTheNamesOfAll() {
        assertThat(environment.run("models --filter nope"))
                .isEqualTo(new CommandResult(
                        2,
                        "",
                        "discovery: there is no filter 'nope'; there are access, lifecycle, modality, provider,"
                                + " streaming, supported\n"));
    }

    @Test
    void wrongArguments_areRefusedWithTheRightOnes() {
        assertThat(environment.run("mapping --filter streaming:maybe"))
                .isEqualTo(new CommandResult(
                        2, "", "discovery: filter streaming: write streaming, streaming:yes or streaming:no\n"));
        assertThat(environment.run("models --filter access:free"))
                .isEqualTo(new CommandResult(
                        2,
                        "",
                        "discovery: filter access: there is no invocation mode 'free'; there are on-demand, profile,"
                                + " global-profile, application-profile, provisioned\n"));
    }

    @Test
    void help_explainsEveryFilter() {
        assertThat(environment.run("help models").out()).contains("Filters:", "  streaming ", "supported:ID");
        assertThat(environment.run("mapping --help").out()).contains("Filters:", "  streaming ", "supported:ID");
    }
}
