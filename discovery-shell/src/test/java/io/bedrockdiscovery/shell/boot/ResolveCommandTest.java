package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The string to pass, alone where people read it, and with its reasons where programs do. */
final class ResolveCommandTest {
    private static final Region IRELAND = new Region("eu-west-1");

    @TempDir
    private Path configuration;

    @Test
    void peopleGetTheStringAndNothingElse() {
        TypedLine typed = type("resolve", "nova-pro", "--from", "eu-west-1");

        assertThat(typed).isEqualTo(new TypedLine(0, "eu.amazon.nova-pro-v1:0\n", ""));
    }

    @Test
    void programsGetTheChoice() {
        TypedLine typed =
                type("resolve", "nova-2-lite", "--from", "us-east-1", "--residency", "us", "--output", "json");

        assertThat(typed.out())
                .isEqualTo("{\"schemaVersion\":1,\"modelId\":\"amazon.nova-2-lite-v1:0\",\"region\":\"us-east-1\","
                        + "\"passAsModelId\":\"us.amazon.nova-2-lite-v1:0\",\"via\":\"profile\","
                        + "\"destinations\":[\"us-east-1\",\"us-east-2\",\"us-west-2\"],"
                        + "\"candidates\":[{\"rank\":1,\"passAsModelId\":\"us.amazon.nova-2-lite-v1:0\","
                        + "\"via\":\"profile\",\"destinations\":[\"us-east-1\",\"us-east-2\",\"us-west-2\"]}],"
                        + "\"rejected\":[{\"passAsModelId\":\"global.amazon.nova-2-lite-v1:0\","
                        + "\"via\":\"global-profile\",\"reason\":\"may run anywhere, so also outside us\"}],"
                        + "\"unknownRegions\":[]}\n");
    }

    @Test
    void withoutARegionTheBestOneIsTaken() {
        assertThat(type("resolve", "nova-pro", "--residency", "eu").out()).isEqualTo("eu.amazon.nova-pro-v1:0\n");
    }

    @Test
    void whereThereIsNoneItSaysWhy() {
        TypedLine typed = type("resolve", "amazon.nova-pro-v1:0:24k");
        TypedLine json = type("resolve", "amazon.nova-pro-v1:0:24k", "--from", "us-east-1", "--output", "json");

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("needs provisioned throughput");
        assertThat(json.code()).isEqualTo(5);
        assertThat(json.out())
                .contains(
                        "\"passAsModelId\":null,\"via\":null,\"destinations\":null,\"candidates\":[],\"rejected\":[{");
    }

    @Test
    void provisionedIsTakenWhereItIsAskedFor() {
        assertThat(type("resolve", "amazon.nova-pro-v1:0:24k", "--via", "provisioned")
                        .out())
                .isEqualTo("amazon.nova-pro-v1:0:24k\n");
    }

    @Test
    void whatIsNotThereIsNull() {
        TypedLine model = type("resolve", "novapro", "--output", "json");
        TypedLine region = type("resolve", "nova-pro", "--from", "eu-west-9", "--output", "json");

        assertThat(model.code()).isEqualTo(5);
        assertThat(model.out())
                .startsWith("{\"schemaVersion\":1,\"modelId\":null,\"region\":null,\"passAsModelId\":null");
        assertThat(model.err()).contains("nearest: amazon.nova-pro-v1:0");
        assertThat(region.code()).isEqualTo(5);
        assertThat(region.out()).contains("\"region\":\"eu-west-9\",\"passAsModelId\":null");
    }

    @Test
    void aRegionThatIsNotOptedInIsSaidToBe() {
        TypedLine typed = type("resolve", "nova-pro", "--from", "me-south-1");

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.err()).contains("the account has not opted in to me-south-1");
    }

    @Test
    void itSaysWhatItCannotBeSureOf() {
        TypedLine there = unsure("resolve", "nova-pro", "--from", "eu-west-1", "--output", "json");
        TypedLine elsewhere = unsure("resolve", "nova-pro", "--from", "eu-west-3");
        TypedLine everywhere = unsure("resolve", "nova-pro");

        assertThat(there.code()).isEqualTo(5);
        assertThat(there.out())
                .contains("\"unknownRegions\":[{\"region\":\"eu-west-1\",\"call\":\"systemDefinedProfiles\","
                        + "\"reason\":\"throttled\"}]");
        assertThat(there.err()).contains("not all of its profiles are known").contains("unknown: eu-west-1");
        assertThat(elsewhere).isEqualTo(new TypedLine(0, "eu.amazon.nova-pro-v1:0\n", ""));
        assertThat(everywhere.code()).isEqualTo(3);
        assertThat(everywhere.err()).contains("unknown: eu-west-1 (systemDefinedProfiles): throttled: slow down");
    }

    private TypedLine type(String... words) {
        try (Desk desk = Desk.offline(configuration)) {
            return desk.run(List.of(words));
        }
    }

    private static TypedLine unsure(String... words) {
        ProfileSource listed = SampleWorld.profileSource();
        ProfileSource failing = (region, type) -> region.equals(IRELAND) && type.equals(ProfileType.SYSTEM_DEFINED)
                ? Outcome.unknown(Reason.THROTTLED, "slow down")
                : listed.profiles(region, type);
        try (Desk desk = Desk.offline(binder -> binder.bind(ProfileSource.class).toInstance(failing))) {
            return desk.run(List.of(words));
        }
    }
}
