package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ResolveCommandTest {
    private static final Region IRELAND = new Region("eu-west-1");

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void table_isTheStringAndNothingElse() {
        assertThat(environment.run("resolve nova-pro --from eu-west-1"))
                .isEqualTo(new CommandResult(0, "eu.amazon.nova-pro-v1:0\n", ""));
    }

    @Test
    void json_isTheChoiceWithItsReasons() {
        CommandResult result = environment.run("resolve nova-2-lite --from us-east-1 --residency us --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("resolve");
    }

    @Test
    void withoutRegion_takesTheBestOne() {
        assertThat(environment.run("resolve nova-pro --residency eu").out()).isEqualTo("eu.amazon.nova-pro-v1:0\n");
    }

    @Test
    void modelThatNeedsProvisionedThroughput_hasNoRouteUnlessItIsAskedFor() {
        CommandResult table = environment.run("resolve amazon.nova-pro-v1:0:24k");
        CommandResult json = environment.run("resolve amazon.nova-pro-v1:0:24k --from us-east-1 --output json");

        assertThat(table.code()).isEqualTo(5);
        assertThat(table.out()).isEmpty();
        assertThat(table.err()).contains("needs provisioned throughput");
        assertThat(json.code()).isEqualTo(5);
        json.assertPrinted("resolve-no-route");
        assertThat(environment
                        .run("resolve amazon.nova-pro-v1:0:24k --via provisioned")
                        .out())
                .as("the account has no provisioned throughput")
                .isEmpty();
    }

    @Test
    void modelThatDoesNotExist_isNull() {
        CommandResult result = environment.run("resolve novapro --output json");

        assertThat(result.code()).isEqualTo(5);
        result.assertPrinted("resolve-no-model");
        assertThat(result.err()).contains("nearest: amazon.nova-pro-v1:0");
    }

    @Test
    void regionThatDoesNotExist_isNull() {
        CommandResult result = environment.run("resolve nova-pro --from eu-west-9 --output json");

        assertThat(result.code()).isEqualTo(5);
        result.assertPrinted("resolve-no-region");
    }

    @Test
    void regionThatIsNotOptedIn_isTheReason() {
        CommandResult result = environment.run("resolve nova-pro --from me-south-1");

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.err()).contains("the account has not opted in to me-south-1");
    }

    @Nested
    final class UnknownProfilesInOneRegion {
        @BeforeEach
        void fail() {
            environment
                    .sources()
                    .profiles()
                    .behave(
                            IRELAND,
                            ProfileType.SYSTEM_DEFINED,
                            call -> Outcome.unknown(Reason.THROTTLED, "slow down"));
        }

        @Test
        void callFromThere_isNotResolved() {
            CommandResult result = environment.run("resolve nova-pro --from eu-west-1 --output json");

            assertThat(result.code()).isEqualTo(3);
            result.assertPrinted("resolve-unknown-profiles");
            assertThat(result.err())
                    .contains("the region's profiles could not be read (throttled)")
                    .contains("unknown: eu-west-1");
        }

        @Test
        void callFromElsewhere_isCertain() {
            assertThat(environment.run("resolve nova-pro --from eu-west-3"))
                    .isEqualTo(new CommandResult(0, "eu.amazon.nova-pro-v1:0\n", ""));
        }

        @Test
        void callFromTheBestRegion_isUncertain() {
            CommandResult result = environment.run("resolve nova-pro");

            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("unknown: eu-west-1 (systemDefinedProfiles): throttled: slow down");
        }
    }
}
