package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScanCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void json_isAsDocumented() {
        environment
                .withModels("eu-west-1", Behaviour.taking(Duration.ofMillis(12)))
                .failing("me-south-1", Reason.CREDENTIALS_INVALID);

        CommandResult result = environment.run("scan --regions eu-west-1,me-south-1 --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("scan");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void regionThatIsNotOptedIn_isNotCalled() {
        CommandResult result = environment.run("scan --output json");

        assertThat(result.code()).isZero();
        assertThat(result.pretty()).contains("""
                    {
                      "region": "me-south-1",
                      "status": "not-opted-in",
                      "models": null,
                      "profiles": null,
                      "latencyMs": null,
                      "calls": {
                        "models": {
                          "outcome": "not-called",
                          "reason": null,
                          "message": null,
                          "observedAt": null,
                          "stale": false,
                          "fromCache": false
                        },
                """);
    }

    @Test
    void table_beginsWithTheRegionsThatAnswered() {
        environment.failing("us-east-1", Reason.THROTTLED);

        CommandResult result = environment.run("scan --all --regions eu-west-1,us-east-1");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out())
                .contains("REGION     STATUS   MODELS  PROFILES  LATENCY  WHY\n")
                .contains("eu-west-1  known         2         1        -  -\n")
                .contains("us-east-1  unknown       -         -        -  throttled: ")
                .startsWith("1 of 2 regions answered in 0 ms: 2 models, 1 profile\n");
        assertThat(environment.run("scan --cached").out()).doesNotContain("eu-west-1");
    }

    @Test
    void missingCredentials_areTheWarningOfTheReport() {
        environment.withoutCredentials();

        CommandResult result = environment.run("scan --output json");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.json().get("warnings")).isEqualTo(List.of("the fake was told to fail: credentials-invalid"));
        assertThat(result.err()).isEqualTo("discovery: the fake was told to fail: credentials-invalid\n");
    }

    @Nested
    final class NamedRegions {
        @Test
        void mistypedRegion_isRefused() {
            CommandResult result = environment.run("scan --regions eu-west-9");

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.err()).contains("no region eu-west-9; nearest: eu-west-1");
        }

        @Test
        void mistypedRegion_isRefusedByTheCacheToo() {
            environment.run("scan");

            CommandResult result = environment.run("scan --cached --regions eu-west-1,eu-west-9");

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.err()).contains("no region eu-west-9").hasLineCount(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " --cached"})
        void mistypedExclusion_isRefused(String option) {
            environment.run("scan");

            CommandResult result = environment.run("scan --exclude-regions eu-west-9" + option);

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.err()).contains("no region eu-west-9").hasLineCount(1);
            assertThat(environment
                            .run("scan --exclude-regions us-east-1" + option)
                            .code())
                    .isZero();
        }
    }

    @Nested
    final class Cache {
        @Test
        void freshAnswers_areNotAskedAgainWithoutRefresh() {
            environment.run("scan");
            int calls = environment.calls();

            CommandResult result = environment.run("scan --output json");

            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("\"fromCache\":true").doesNotContain("\"fromCache\":false,\"o");
            assertThat(environment.calls()).isEqualTo(calls);
            environment.run("scan --refresh");
            assertThat(environment.calls()).isGreaterThan(calls);
        }

        @Test
        void cachedReport_makesNoCallAndTellsWhatIsStale() {
            environment.run("scan");
            int calls = environment.calls();
            environment.clock().advance(Duration.ofDays(2));

            CommandResult result = environment.run("scan --cached --output json");

            assertThat(result.code()).isEqualTo(3);
            assertThat(environment.calls()).isEqualTo(calls);
            assertThat(result.out()).contains("\"stale\":true,\"fromCache\":true");
            assertThat(result.err()).contains("warning: stale: ").contains("eu-west-1");
        }

        @Test
        void refreshOfTheCacheAlone_isRefused() {
            assertThat(environment.run("scan --refresh --cached"))
                    .isEqualTo(new CommandResult(
                            2,
                            "",
                            "discovery: --refresh asks AWS, and --cached and --account exclude that; leave one out\n"));
        }
    }
}
