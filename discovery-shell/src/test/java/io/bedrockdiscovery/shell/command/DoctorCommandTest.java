package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the doctor by the answers to its command line, called from us-west-2. */
final class DoctorCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);

    static Stream<Arguments> errors() throws IOException {
        try (InputStream file = DoctorCommandTest.class.getResourceAsStream("/doctor/errors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void text_hasItsCauseAndRemedy_inEveryWrapper(String text, String cause, String remedy) {
        for (String pasted : wrapped(text)) {
            CommandResult result = live().run(words("doctor", pasted));

            assertThat(result.code()).as(pasted).isZero();
            assertThat(result.err()).isEmpty();
            assertThat(result.out()).as(pasted).contains(cause, remedy);
        }
    }

    @Test
    void everyTextOfTheList_isThere() throws IOException {
        assertThat(errors()).hasSize(25);
    }

    private static List<String> wrapped(String text) {
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return List.of(
                text,
                "API Error: 400 {\"type\":\"error\",\"error\":{\"message\":\"" + json + "\"}}",
                "litellm.BadRequestError: BedrockException - {\"message\":\"" + json + "\"}",
                "An error occurred (ValidationException) when calling the Converse operation: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "segmentation fault",
                "AccessDeniedException",
                "Too many requests",
                "npm ERR! code ERESOLVE",
                "An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The bucket does not exist"
            })
    void unrelatedText_isNotKnown(String text) {
        CommandResult result = environment.run("doctor " + text);

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).startsWith("No known error matches this text");
        assertThat(environment.run("doctor --output json " + text).json().get("diagnosis"))
                .isNull();
    }

    @Test
    void checks_areAList() {
        assertThat(environment.run("doctor --output csv").out()).startsWith("check,state,detail,remedy\r\n");
        assertThat(environment.run("doctor --output json").list("checks"))
                .extracting("check")
                .isEqualTo(List.of("cache", "plugins", "permissions"));
    }

    @Test
    void problem_exits3_withThePolicyOnStandardOutput() {
        environment.failing("us-west-2", Reason.ACCESS_DENIED);

        CommandResult result = live().run(List.of("doctor"));

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("\"bedrock:ListFoundationModels\", \"bedrock:ListInferenceProfiles\"");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void states_haveColoursAtATerminal_andNoneElsewhere() {
        CapturedScreen terminal = CapturedScreen.terminal(200);
        CapturedScreen plain = CapturedScreen.terminal(200);

        live().run(List.of("doctor"), terminal);
        live().run(List.of("doctor", "--no-color"), plain);

        assertThat(terminal.out())
                .contains("\u001B[32mok: good", "\u001B[33mwarning: odd", "\u001B[31mproblem: bad")
                .contains("mend it");
        assertThat(plain.out())
                .contains("ok: good", "warning: odd", "problem: bad")
                .doesNotContain("\u001B");
        assertThat(live().run(List.of("doctor")).out()).doesNotContain("\u001B");
    }

    private CommandRunner live() {
        SessionServices services = environment.services();
        environment.run("scan");
        return new CommandRunner(options -> new SessionServices(
                services.discovery(),
                services.stores(),
                services.filters(),
                services.meters(),
                services.recent(),
                services.clock(),
                () -> Optional.of(new Region("us-west-2")),
                new SessionEnvironment(
                        environment.sources()::sources,
                        () -> List.of(
                                check("first", Health.ok("good")),
                                check("second", Health.warning("odd", "look at it")),
                                check("third", Health.problem("bad", "mend it"))))));
    }

    private static HealthCheck check(String name, Health health) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return health;
            }
        };
    }

    private static List<String> words(String... words) {
        return Arrays.asList(words);
    }
}
