package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour that all commands share. */
final class DiscoveryCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @ParameterizedTest
    @ValueSource(strings = {"--version", "scan --version", "show model --version", "cache clear --version"})
    void everyCommand_printsTheVersion(String line) {
        CommandResult result = environment.run(line);

        assertThat(result.code()).isZero();
        assertThat(result.out()).isNotBlank();
    }

    @Nested
    final class NamedRegions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "show region eu-north-1",
                    "models --region eu-north-1",
                    "show model nova-pro --region eu-north-1",
                    "resolve nova-pro --from eu-north-1",
                    "route nova-pro --from eu-north-1",
                    "best-region nova-pro --prefer eu-north-1"
                })
        void documentedRegion_isAskedEvenIfEc2CannotListIt(String line) {
            World world = World.builder()
                    .region(
                            "eu-north-1",
                            region -> region.model(FoundationModelBuilder.novaPro()
                                    .in("eu-north-1")
                                    .build()))
                    .build();
            try (FakeEnvironment unlisted = FakeEnvironment.of(world).withRegionsUnlisted()) {
                CommandResult cached = unlisted.run(line + " --cached");
                CommandResult result = unlisted.run(line);

                assertThat(cached.code()).isEqualTo(4);
                assertThat(result.code()).as(result.err()).isEqualTo(3);
                assertThat(result.out()).isNotEmpty();
                assertThat(result.err())
                        .contains("EC2 could not list the regions")
                        .hasLineCount(1);
            }
        }

        @Test
        void documentedRegionOfWhichNothingIsCached_isNoMistake() {
            environment.run("scan");

            assertThat(environment.run("models --cached --region eu-north-1"))
                    .isEqualTo(new CommandResult(
                            5,
                            "",
                            "discovery: nothing is known here of region eu-north-1 in partition aws;"
                                    + " 'scan --regions eu-north-1' asks it\n"));
        }

        @Test
        void mistypedRegion_isRefusedWithTheNearest() {
            environment.run("scan");

            CommandResult models = environment.run("models --region eu-west-9");
            CommandResult model = environment.run("show model nova-pro --region eu-central-9 --output json");

            assertThat(models.code()).isEqualTo(5);
            assertThat(models.err()).contains("nearest: eu-west-1");
            assertThat(model.code()).isEqualTo(5);
            assertThat(model.out()).startsWith("{\"schemaVersion\":1,\"region\":\"eu-central-9\",\"model\":null,");
        }
    }
}
