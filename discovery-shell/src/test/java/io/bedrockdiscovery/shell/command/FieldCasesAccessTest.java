package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verdicts on access that users were reported to get wrong. */
final class FieldCasesAccessTest {
    private static final ModelAvailability NOT_SUBSCRIBED =
            new ModelAvailability("NOT_AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final ModelAvailability GRANTED =
            new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final String OPUS = "anthropic.claude-opus-4-7";
    private static final String FABLE = "anthropic.claude-fable-5";

    @Test
    void case12_missingAgreementAlone_isWhatTheFirstCallSubscribesTo() {
        CommandResult result = access(OPUS, Partition.AWS, "us-east-1", NOT_SUBSCRIBED);

        assertThat(result.code()).isZero();
        assertThat(result.list("regions")).extracting("verdict").isEqualTo(List.of("first-call-subscribes"));
    }

    @Test
    void case12_missingAgreementInGovCloud_isNoAccess() {
        CommandResult result = access(OPUS, Partition.GOVCLOUD, "us-gov-west-1", NOT_SUBSCRIBED);

        assertThat(result.code()).isZero();
        assertThat(result.list("regions")).extracting("verdict").isEqualTo(List.of("not-accessible"));
    }

    @Test
    void case13_retentionModeThatAwsSaysTheModelDoesNotTake_isNoAccess() {
        CommandResult result = access(FABLE, Partition.AWS, "us-east-1", GRANTED);

        assertThat(result.code()).isZero();
        assertThat(result.list("regions")).extracting("verdict").isEqualTo(List.of("not-accessible"));
        assertThat(gates(result)).contains(Map.of("gate", "data-retention", "state", "refuses"));
    }

    @Test
    void case13_modelOfWhichAwsSaysNoRetentionMode_isAccessible_withWhatIsNotCovered() {
        CommandResult result = access(OPUS, Partition.AWS, "us-east-1", GRANTED);

        assertThat(result.code()).isZero();
        assertThat(result.list("regions")).extracting("verdict").isEqualTo(List.of("accessible"));
        assertThat((List<?>) result.json().get("notCovered")).isNotEmpty();
    }

    private static CommandResult access(
            String model, Partition partition, String place, ModelAvailability availability) {
        Region region = new Region(place);
        World world = World.builder()
                .partition(partition)
                .region(place, each -> each.model(model))
                .build();
        try (FakeEnvironment environment = FakeEnvironment.of(world)) {
            environment
                    .sources()
                    .access()
                    .saying(region, availability)
                    .setting(region, AccessGate.DATA_RETENTION, "default")
                    .setting(region, AccessGate.USE_CASE_FORM, "submitted");
            return environment.run("access " + model + " --output json");
        }
    }

    private static List<Map<?, ?>> gates(CommandResult result) {
        List<?> gates = (List<?>) result.list("regions").get(0).get("gates");
        return gates.stream()
                .<Map<?, ?>>map(each ->
                        Map.of("gate", ((Map<?, ?>) each).get("gate"), "state", ((Map<?, ?>) each).get("state")))
                .toList();
    }
}
