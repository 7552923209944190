package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit codes of all commands, and the stream that explains them. */
final class ExitCodeTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Nested
    final class Complete {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "scan",
                    "models",
                    "regions",
                    "mapping",
                    "latency",
                    "cache info",
                    "metrics",
                    "help",
                    "help show model",
                    "--version",
                    "scan --help",
                    "show model nova-pro",
                    "best-region nova-pro",
                    "--output json models",
                    "models --output=csv",
                    "exit"
                })
        void exits0_whenEverythingIsKnown(String line) {
            CommandResult result = environment.run(line);

            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.err()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "models --region eu-west-1",
                    "scan --regions eu-west-1",
                    "resolve " + TestWorlds.NOVA + " --from eu-west-1",
                    "route " + TestWorlds.NOVA + " --from eu-west-1"
                })
        void exits0_whenTheUnknownDoesNotMatter(String line) {
            environment.failing("us-east-1", Reason.THROTTLED);

            CommandResult result = environment.run(line);

            assertThat(result.code()).isZero();
            assertThat(result.err()).isEmpty();
        }
    }

    @Nested
    final class Bug {
        @Test
        void exits1_andShowsTheStackTraceIfAsked() {
            CommandRunner runner = new CommandRunner(options -> broken(environment.services()));

            CommandResult quiet = runner.run("models --quiet");
            CommandResult verbose = runner.run("models --verbose");

            assertThat(quiet.code()).isEqualTo(1);
            assertThat(quiet.err()).contains("a bug: ").doesNotContain("\tat ");
            assertThat(verbose.code()).isEqualTo(1);
            assertThat(verbose.err()).contains("a bug: ", "\tat ");
        }

        private SessionServices broken(SessionServices services) {
            return new SessionServices(
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    services.stores(),
                    services.filters(),
                    services.meters(),
                    services.recent(),
                    services.clock());
        }
    }

    @Nested
    final class Usage {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "scna",
                    "scan --foo",
                    "scan --regions EU",
                    "scan --regions",
                    "scan --deadline 5",
                    "scan --deadline 0s",
                    "scan --concurrency 0",
                    "scan --concurrency many",
                    "cache info --output csv",
                    "show model nova --output markdown",
                    "regions extra",
                    "models --columns regoins",
                    "profiles --sort nothing",
                    "models --limit 0",
                    "models --access free",
                    "models --output xml",
                    "show",
                    "show modle x",
                    "show model",
                    "best-region nova-pro --limit 0",
                    "best-region nova-pro --residency zz",
                    "scan --profile --cached",
                    "help nothing",
                    "scan --deadline -5s",
                    "models --region -x",
                    "changes --since -x",
                    "--cache -x models"
                })
        void exits2_withOneLine_whenTheLineIsNotUnderstood(String line) {
            CommandResult result = environment.run(line);

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).startsWith("discovery: ").hasLineCount(1);
        }
    }

    @Nested
    final class NothingKnown {
        @ParameterizedTest
        @ValueSource(
                strings = {"models", "regions", "mapping", "show model nova-pro", "best-region nova-pro", "latency"})
        void exits4_withoutCredentials(String line) {
            environment.withoutCredentials();

            CommandResult result = environment.run(line + " --output json");

            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).startsWith("discovery: ").hasLineCount(1);
        }

        @Test
        void exits4_withTheReportOfTheScan() {
            environment.withoutCredentials();

            CommandResult table = environment.run("scan");
            CommandResult json = environment.run("scan --output json");

            assertThat(table.code()).isEqualTo(4);
            assertThat(table.out()).isEmpty();
            assertThat(json.code()).isEqualTo(4);
            assertThat(json.out()).contains("\"account\":null").contains("\"reason\":\"credentials-invalid\"");
            assertThat(json.err()).hasLineCount(1);
        }

        @Test
        void exits4_whenNothingIsCached() {
            assertThat(environment.run("models --cached"))
                    .isEqualTo(new CommandResult(
                            4, "", "discovery: the cache is empty; without --cached this would ask AWS\n"));
            assertThat(environment.calls()).isZero();
        }
    }

    @Nested
    final class NoMatch {
        @Test
        void exits5_whenNoModelIsCalledThat() {
            CommandResult near = environment.run("show model amazon.nova-prp-v1:0");
            CommandResult far = environment.run("best-region nothing --output json");

            assertThat(near.code()).isEqualTo(5);
            assertThat(near.out()).isEmpty();
            assertThat(near.err()).contains("nearest: amazon.nova-pro-v1:0");
            assertThat(far.code()).isEqualTo(5);
            assertThat(far.out()).startsWith("{\"schemaVersion\":1,\"modelId\":null,\"ranking\":null,");
        }

        @Test
        void exits5_whenTheRegionDoesNotListTheModel() {
            CommandResult result = environment.run("show model " + TestWorlds.SONNET + " --region us-east-1");

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.err()).contains("us-east-1 does not list").contains("these do: eu-west-1");
        }

        @Test
        void exits5_whenNoRouteMeetsTheCriteria() {
            CommandResult result =
                    environment.run("best-region " + TestWorlds.SONNET + " --residency de --output json");

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.out()).contains("\"ranking\":[]");
            assertThat(result.err()).contains("may run outside de");
        }
    }
}
