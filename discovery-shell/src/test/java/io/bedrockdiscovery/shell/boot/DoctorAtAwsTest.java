package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the doctor's checks over the wire, through the whole program. */
@Timeout(120)
final class DoctorAtAwsTest {
    @TempDir
    private Path home;

    private final Map<String, String> before = new LinkedHashMap<>();

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void worldThatAnswers_hasNoProblemButItsEndpoints() throws IOException {
        CommandResult result = doctor(request -> AwsAnswers.of(SmallWorld.WORLD, request), false);

        assertThat(state(result, "endpoints")).isEqualTo("warning");
        assertThat(state(result, "credentials")).isEqualTo("ok");
        assertThat(detail(result, "credentials")).isEqualTo("from system properties");
    }

    @Test
    void deniedCall_isAProblem_withThePolicyToAdd() throws IOException {
        CommandResult result = doctor(
                request -> request.path().startsWith("/foundation-models")
                        ? refusal(
                                "AccessDeniedException",
                                "User: u is not authorized to perform: "
                                        + "bedrock:ListFoundationModels because no identity-based policy allows it")
                        : AwsAnswers.of(SmallWorld.WORLD, request),
                false);

        assertThat(result.code()).isEqualTo(3);
        assertThat(state(result, "permissions")).isEqualTo("problem");
        assertThat(detail(result, "permissions")).startsWith("denied: ").contains("bedrock:ListFoundationModels");
        assertThat(result.out()).contains("\\\"bedrock:ListFoundationModels\\\"");
    }

    @Test
    void expiredToken_isAProblem_toldOnce() throws IOException {
        CommandResult result = doctor(
                request -> refusal("ExpiredTokenException", "The security token included in the request is expired"),
                false);

        assertThat(result.code()).isEqualTo(3);
        assertThat(state(result, "permissions")).isEqualTo("problem");
        assertThat(detail(result, "permissions")).containsIgnoringCase("expired");
    }

    @Test
    void noNetwork_isAProblem_andLeavesTheClockUnknown() throws IOException {
        CommandResult result = doctor(request -> AwsAnswers.of(SmallWorld.WORLD, request), true);

        assertThat(result.code()).isEqualTo(3);
        assertThat(state(result, "permissions")).isEqualTo("problem");
        assertThat(state(result, "clock")).isEqualTo("unknown");
    }

    private CommandResult doctor(Function<Request, Answer> answers, boolean dead) throws IOException {
        AwsStandIn standIn = new AwsStandIn(answers);
        Environments environments = new Environments(new UserDirectories(name -> null, home));
        try (standIn;
                environments) {
            standIn.properties().forEach(this::set);
            if (dead) {
                standIn.close();
            }
            return new CommandRunner(environments::services).run("doctor --output json");
        }
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name));
        System.setProperty(name, value);
    }

    private static Answer refusal(String code, String message) {
        return new Answer(
                403, "application/json", "{\"message\":\"" + message + "\"}", Map.of("x-amzn-ErrorType", code));
    }

    private static String state(CommandResult result, String check) {
        return field(result, check, "state");
    }

    private static String detail(CommandResult result, String check) {
        return field(result, check, "detail");
    }

    private static String field(CommandResult result, String check, String name) {
        return result.list("checks").stream()
                .filter(each -> check.equals(each.get("check")))
                .map(each -> String.valueOf(each.get(name)))
                .findFirst()
                .orElseThrow();
    }
}
