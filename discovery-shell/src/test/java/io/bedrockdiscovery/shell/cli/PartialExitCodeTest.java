package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit codes of commands while a part is unknown, and the stream that explains them. */
final class PartialExitCodeTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "models",
                "regions",
                "mapping",
                "show model nova-pro",
                "show profile " + TestWorlds.EU_SONNET,
                "show region us-east-1",
                "best-region nova-pro",
                "resolve nova-pro",
                "route nova-pro"
            })
    void exits3_whenAPartIsUnknown(String line) {
        environment.failing("us-east-1", Reason.THROTTLED);

        CommandResult result = environment.run(line);
        CommandResult quiet = environment.run(line + " --quiet");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isNotEmpty();
        assertThat(result.err()).contains("warning: unknown: us-east-1").contains(": throttled: ");
        assertThat(result.err().lines().filter(text -> !text.startsWith("note: ")))
                .hasSize(1);
        assertThat(quiet.code()).isEqualTo(3);
        assertThat(quiet.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve nova-pro --from eu-west-1", "route nova-pro --from eu-west-1"})
    void exits0_andSaysSo_whenAPartOfANameMayMeanAnUnknownModel(String line) {
        environment.failing("us-east-1", Reason.THROTTLED);

        CommandResult result = environment.run(line + " --output json");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("[{\"region\":\"us-east-1\",\"call\":\"models\"");
        assertThat(result.err())
                .isEqualTo("warning: 'nova-pro' might also mean a model of a region that is not known: us-east-1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolve nova-pro --from us-east-1",
                "route nova-pro --from us-east-1",
                "show model nova-pro --region us-east-1",
                "resolve nothing --from us-east-1",
                "best-region nothing",
                "show profile nothing",
                "models --provider antropic"
            })
    void exits3_withoutAnAnswer_whenItHangsOnAnUnknownRegion(String line) {
        environment.failing("us-east-1", Reason.ACCESS_DENIED);

        CommandResult result = environment.run(line);

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("us-east-1").contains("access-denied");
    }

    @Test
    void exits3_whenADeniedRegionIsNamed_and0Otherwise() {
        environment.failing("us-east-1", Reason.DENIED_BY_ORGANIZATION);

        assertThat(environment.run("scan").code()).isZero();
        assertThat(environment.run("models").code()).isZero();
        CommandResult named = environment.run("models --region us-east-1 --quiet");
        assertThat(named.code()).isEqualTo(3);
        assertThat(named.out()).startsWith("us-east-1: denied to this account");
        assertThat(environment.run("resolve nova-pro --from us-east-1").code()).isEqualTo(3);
    }

    @Test
    void exits3_whenTheRegionsThemselvesAreUnknown() {
        environment.withRegionsUnlisted();

        CommandResult result = environment.run("models");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("amazon.nova-pro-v1:0");
        assertThat(result.err())
                .contains("EC2 could not list the regions, so some may be missing")
                .hasLineCount(1);
    }

    @Test
    void exits3_withOneLineForEachReason() {
        environment
                .withModels("us-east-1", refusing("no policy allows us-east-1 to be asked"))
                .withModels("eu-west-1", refusing("no policy allows eu-west-1 to be asked"))
                .withProfiles("eu-west-1", refusing("only the organization can change that"));

        assertThat(environment.run("models --region me-south-1").code()).isZero();
        CommandResult result = environment.run("regions");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .contains("eu-west-1, us-east-1 (models): access denied: no policy allows")
                .contains("eu-west-1 (systemDefinedProfiles, applicationProfiles): access denied: only the org")
                .hasLineCount(2);
    }

    private static Behaviour refusing(String message) {
        return call -> Outcome.unknown(Reason.ACCESS_DENIED, message);
    }
}
