package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where calls may run, and what a policy must allow for the one that is picked. */
final class RouteCommandTest {
    @TempDir
    private Path configuration;

    @Test
    void everyRouteIsShown() {
        TypedLine json = type("route", "nova-2-lite", "--from", "us-east-1", "--output", "json");
        TypedLine table = type("route", "nova-2-lite", "--from", "us-east-1");

        assertThat(json.code()).isZero();
        assertThat(json.out())
                .isEqualTo("{\"schemaVersion\":1,\"modelId\":\"amazon.nova-2-lite-v1:0\",\"region\":\"us-east-1\","
                        + "\"routes\":[{\"passAsModelId\":\"us.amazon.nova-2-lite-v1:0\",\"via\":\"profile\","
                        + "\"destinations\":[\"us-east-1\",\"us-east-2\",\"us-west-2\"],\"unscannable\":[]},"
                        + "{\"passAsModelId\":\"global.amazon.nova-2-lite-v1:0\",\"via\":\"global-profile\","
                        + "\"destinations\":\"anywhere\",\"unscannable\":[]}],\"unknownRegions\":[]}\n");
        assertThat(table.out()).contains("us.amazon.nova-2-lite-v1:0", "anywhere");
    }

    @Test
    void oneWayAloneIsShownWhereItIsNamed() {
        assertThat(type("route", "nova-2-lite", "--from", "us-east-1", "--via", "global-profile")
                        .out())
                .contains("global.amazon.nova-2-lite-v1:0")
                .doesNotContain("us.amazon.nova-2-lite-v1:0");
    }

    @Test
    void aPolicyIsJsonWhateverWasAskedFor() {
        TypedLine typed = type("route", "nova-pro", "--from", "eu-west-1", "--iam", "--output", "csv");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .startsWith("{\"Version\":\"2012-10-17\",\"Statement\":[{")
                .contains("inference-profile/eu.amazon.nova-pro-v1:0")
                .doesNotContain("schemaVersion");
    }

    @Test
    void whereThereIsNoPolicyNothingIsPrinted() {
        TypedLine noArn = type("route", "amazon.nova-pro-v1:0:24k", "--via", "provisioned", "--iam");
        TypedLine noRoute = type("route", "nova-pro", "--from", "eu-west-1", "--via", "on-demand", "--iam");
        TypedLine noModel = type("route", "nothing-like-it", "--iam", "--output", "json");

        assertThat(noArn)
                .isEqualTo(new TypedLine(
                        5,
                        "",
                        "discovery: a policy for provisioned throughput names its ARN, which no listing of models"
                                + " shows\n"));
        assertThat(noRoute.code()).isEqualTo(5);
        assertThat(noRoute.out()).isEmpty();
        assertThat(noModel.code()).isEqualTo(5);
        assertThat(noModel.out()).isEmpty();
    }

    @Test
    void whereThereIsNoRouteItSaysWhy() {
        TypedLine typed = type("route", "nova-pro", "--from", "eu-west-1", "--via", "on-demand", "--output", "json");
        TypedLine unnamed = type("route", "nothing-like-it", "--output", "json");

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.out()).contains("\"routes\":[],");
        assertThat(typed.err()).contains("asked for on-demand");
        assertThat(unnamed.out()).contains("\"modelId\":null,\"region\":null,\"routes\":null,");
    }

    private TypedLine type(String... words) {
        try (Desk desk = Desk.offline(configuration)) {
            return desk.run(List.of(words));
        }
    }
}
