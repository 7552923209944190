package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RouteCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void everyRoute_isShown() {
        CommandResult json = environment.run("route nova-2-lite --from us-east-1 --output json");
        CommandResult table = environment.run("route nova-2-lite --from us-east-1");

        assertThat(json.code()).isZero();
        json.assertPrinted("route");
        assertThat(table.out()).contains("us.amazon.nova-2-lite-v1:0", "anywhere");
    }

    @Test
    void via_restrictsTheRoutes() {
        assertThat(environment
                        .run("route nova-2-lite --from us-east-1 --via global-profile")
                        .out())
                .contains("global.amazon.nova-2-lite-v1:0")
                .doesNotContain("us.amazon.nova-2-lite-v1:0");
    }

    @Test
    void residency_leavesOutTheRoutesThatMayRunElsewhere_andBindsThePolicy() {
        assertThat(environment
                        .run("route nova-2-lite --from us-east-1 --residency us")
                        .out())
                .contains("us.amazon.nova-2-lite-v1:0")
                .doesNotContain("global.amazon.nova-2-lite-v1:0");
        assertThat(environment
                        .run("route nova-pro --from us-east-1 --residency eu")
                        .code())
                .isEqualTo(5);
        assertThat(environment
                        .run("route nova-pro --from us-west-2 --residency us-west-2 --iam")
                        .out())
                .doesNotContain("us-east-1");
    }

    @Test
    void csv_hasALineForEachRoute() {
        assertThat(environment
                        .run("route nova-pro --from eu-west-1 --output csv")
                        .out()
                        .lines())
                .startsWith("passAsModelId,via,destinations,unscannable")
                .anyMatch(line -> line.startsWith("eu.amazon.nova-pro-v1:0,profile,eu-central-1 "));
    }

    @Test
    void missingRoute_isExplained() {
        CommandResult result = environment.run("route nova-pro --from eu-west-1 --via on-demand --output json");

        assertThat(result.code()).isEqualTo(5);
        result.assertPrinted("route-no-route");
        assertThat(result.err())
                .contains("it is not offered on demand, only through an inference profile;"
                        + " it can be called as eu.amazon.nova-pro-v1:0 (profile)");
    }

    @Test
    void modelThatDoesNotExist_isNull() {
        CommandResult result = environment.run("route nothing-like-it --output json");

        assertThat(result.code()).isEqualTo(5);
        result.assertPrinted("route-no-model");
    }

    @Nested
    final class Policy {
        @Test
        void anyFormat_isTheJsonOfAnIamPolicy() {
            CommandResult result = environment.run("route nova-pro --from eu-west-1 --iam --output csv");

            assertThat(result.code()).isZero();
            result.assertPrinted("route-iam");
            assertThat(result.out())
                    .startsWith("{\"Version\":\"2012-10-17\",\"Statement\":[{")
                    .contains("inference-profile/eu.amazon.nova-pro-v1:0")
                    .doesNotContain("schemaVersion");
        }

        @Test
        void routeWithoutAnArn_hasNone() {
            CommandResult result = environment.run("route amazon.nova-pro-v1:0:24k --via provisioned --iam");

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("none of the provisioned throughputs of this account serves it");
        }

        @Test
        void missingRouteOrModel_printsNothing() {
            CommandResult noRoute = environment.run("route nova-pro --from eu-west-1 --via on-demand --iam");
            CommandResult noModel = environment.run("route nothing-like-it --iam --output json");

            assertThat(noRoute.code()).isEqualTo(5);
            assertThat(noRoute.out()).isEmpty();
            assertThat(noModel.code()).isEqualTo(5);
            assertThat(noModel.out()).isEmpty();
        }
    }
}
