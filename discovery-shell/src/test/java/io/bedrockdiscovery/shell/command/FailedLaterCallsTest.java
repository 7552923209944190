package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that no scan makes fail, each for every reason: a scan is complete, and only the answers that need them are not. */
final class FailedLaterCallsTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String OWN = "arn:aws:bedrock:us-east-1:111122223333:";
    private static final String CUSTOM = OWN + "custom-model/amazon.nova-pro-v1:0/a";
    private static final String FABLE = "anthropic.claude-fable-5";
    private static final List<Reason> REASONS = Arrays.stream(Reason.values())
            .filter(reason -> reason != Reason.CANCELLED)
            .toList();

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(
            World.builder().region("us-east-1", region -> region.model(FABLE)).build());

    @BeforeEach
    void listTargetsOfACustomModel() {
        for (TargetCall call : List.of(TargetCall.PROVISIONED_THROUGHPUTS, TargetCall.CUSTOM_DEPLOYMENTS)) {
            environment
                    .sources()
                    .targets()
                    .listing(
                            VIRGINIA,
                            call,
                            new TargetEntry(OWN + call.word() + "/a", "x", null, List.of(CUSTOM), null));
        }
    }

    static Stream<Arguments> oneFailureOfEveryList() {
        TargetCall[] calls = TargetCall.values();
        return IntStream.range(0, calls.length).mapToObj(at -> arguments(calls[at], REASONS.get(at % REASONS.size())));
    }

    static Stream<Arguments> everyFailureOfEveryList() {
        return Arrays.stream(TargetCall.values())
                .flatMap(call -> REASONS.stream().map(reason -> arguments(call, reason)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFailureOfEveryList")
    @Tag("campaign")
    void everyFailure_isUnknownForTheKindsThatNeedTheListAlone(TargetCall call, Reason reason) {
        failedList_isUnknownForTheKindsThatNeedItAlone(call, reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("oneFailureOfEveryList")
    void failedList_isUnknownForTheKindsThatNeedItAlone(TargetCall call, Reason reason) {
        environment.sources().targets().behave(VIRGINIA, call, Behaviour.failing(reason));

        assertOthersAreComplete();
        for (TargetKind kind : TargetKind.values()) {
            CommandResult result = environment.run("targets --region us-east-1 --output json --kind " + kind);
            List<Map<String, String>> unknown = kind.calls().contains(call)
                    ? List.of(Map.of("region", "us-east-1", "call", call.word(), "reason", reason.word()))
                    : List.of();
            assertThat(result.code()).as(kind.word()).isEqualTo(unknown.isEmpty() ? 0 : 3);
            assertThat(result.list("unknown")).as(kind.word()).isEqualTo(unknown);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "ACCESS_DENIED"})
    void failedGate_leavesTheVerdictUnknownAlone(Reason reason) {
        environment
                .sources()
                .access()
                .saying(VIRGINIA, new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE"))
                .setting(VIRGINIA, AccessGate.USE_CASE_FORM, "submitted")
                .behave(VIRGINIA, AccessGate.DATA_RETENTION, Behaviour.failing(reason));

        assertOthersAreComplete();
        CommandResult result = environment.run("access " + FABLE + " --output json");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.list("regions")).extracting("verdict").isEqualTo(List.of("unknown"));
        assertThat(result.err()).contains("data-retention: " + reason.text());
    }

    private void assertOthersAreComplete() {
        for (String line : List.of("scan", "models", "resolve " + FABLE + " --from us-east-1")) {
            assertThat(environment.run(line).code()).as(line).isZero();
        }
    }
}
