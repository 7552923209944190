package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a recording which is exported and replayed answers with what was known, and with no more. */
final class ReplayModuleTest {
    private static final String OURS = "000000000002";
    private static final String THEIRS = "000000000003";
    private static final String HOSTILE = "\u001b]0;x\u0007\u202e<b>=1+1|`\"\\\n\ud83d\ude42";
    private static final World WORLD = World.builder()
            .account(OURS)
            .region(
                    "us-east-1",
                    region -> region.geography("United States")
                            .model(FoundationModelBuilder.novaPro()
                                    .named(HOSTILE, null)
                                    .build())
                            .model(FoundationModelBuilder.of("amazon.202402291200-v1:0")
                                    .build())
                            .profile(InferenceProfileBuilder.application("ab12cd34ef56")
                                    .account(OURS)
                                    .routing("amazon.nova-pro-v1:0", "us-east-1")
                                    .referencing("arn:aws:bedrock:us-east-1:" + THEIRS + ":custom-model/x")
                                    .named("of " + OURS)
                                    .build()))
            .region("eu-west-1", region -> region.model("amazon.nova-pro-v1:0"))
            .notOptedIn("af-south-1")
            .notOffered("mx-central-1")
            .build();

    @TempDir
    private Path home;

    private final Closer closer = new Closer();
    private Path file;
    private CommandRunner user;

    @BeforeEach
    void open() {
        file = home.resolve("recording.json");
        user = new CommandRunner(closer.add(new Environments(new UserDirectories(name -> null, home)))::services);
    }

    @AfterEach
    void close() {
        closer.close();
    }

    @Test
    void sampleWorld_comesBackAsItWas() {
        CommandResult exported = user.run("export " + file + " --offline --output json");

        assertThat(exported.code()).isZero();
        assertThat(exported.json().get("file")).isEqualTo(file.toString());
        Object totals = totals("--offline");
        assertThat(totals)
                .extracting("regions", "models", "profiles")
                .containsExactly(
                        exported.json().get("regions"),
                        exported.json().get("models"),
                        exported.json().get("profiles"));
        assertThat(totals("--replay " + file)).isEqualTo(totals);
        for (String line : List.of("mapping", "best-region nova-pro --output json", "models --output json")) {
            assertThat(user.run(line + " --replay " + file)).isEqualTo(user.run(line + " --offline"));
        }
    }

    @Test
    void everyAnswer_comesBack_andTheUnknownStaysUnknown() {
        CommandRunner recorded = halfFailing();
        assertThat(recorded.run("export " + file + " --keep-account").code()).isEqualTo(3);
        CommandResult scan = recorded.run("scan --cached --output json");
        CommandResult mapping = recorded.run("mapping --cached");
        CommandResult models = recorded.run("models --cached --output json");

        for (String options : List.of("", " --cached", " --refresh")) {
            CommandResult again = user.run("scan --output json --replay " + file + options);
            assertThat(again.code()).isEqualTo(3);
            assertThat(again.json().get("account")).isEqualTo(OURS);
            assertThat(again.json().get("totals")).isEqualTo(scan.json().get("totals"));
            assertThat(again.list("regions")).extracting("status").isEqualTo(statuses(scan));
            assertThat(again.list("regions")).extracting("latencyMs").contains(12.0);
        }
        assertThat(user.run("mapping --replay " + file)).isEqualTo(mapping);
        assertThat(user.run("models --output json --replay " + file)).isEqualTo(models);
        assertThat(models.err()).contains("unknown: eu-west-1 (models): throttled");
    }

    @Test
    void recordingThatIsReplacedDuringASession_isReadAgain() throws IOException {
        user.run("export " + file + " --offline");
        CommandResult sample = user.run("models --replay " + file);

        halfFailing().run("export --force " + file);
        assertThat(user.run("models --replay " + file)).isNotEqualTo(sample);

        Files.delete(file);
        assertThat(user.run("models --replay " + file).code()).isEqualTo(2);
    }

    @Test
    void accounts_areHiddenWhereverTheyStand() throws IOException {
        halfFailing().run("export " + file);

        assertThat(Files.readString(file))
                .doesNotContain(OURS)
                .doesNotContain(THEIRS)
                .contains("arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/ab12cd34ef56")
                .contains("arn:aws:bedrock:us-east-1:111122223334:custom-model/x")
                .contains("of 111122223333")
                .contains("amazon.202402291200-v1:0");
        assertThat(user.run("scan --output json --replay " + file).json().get("account"))
                .isEqualTo("111122223333");
    }

    @Test
    void hostileNames_survive_andSteerNothing() throws IOException {
        CommandRunner recorded = halfFailing();
        recorded.run("export " + file);
        CommandResult before = recorded.run("show model nova-pro --region us-east-1 --output json");

        assertThat(Files.readString(file)).matches("[\\x20-\\x7e\\n]*").contains("\\uD83D\\uDE42");
        CommandResult after = user.run("show model nova-pro --region us-east-1 --output json --replay " + file);
        assertThat(after.json().get("model")).isEqualTo(before.json().get("model"));
        assertThat(user.run("models --replay " + file).out()).doesNotContain("\u001b");
    }

    @Test
    void file_isForItsUserOnly_andReplacedAsAWhole() throws IOException {
        Files.writeString(file, "something that was there before");
        CommandResult refused = user.run("export " + file + " --offline");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).contains("--force");
        assertThat(file).hasContent("something that was there before");
        user.run("export --force " + file + " --offline");

        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsOnly("OWNER_READ", "OWNER_WRITE");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void replay_leavesTheUsersStoreAlone() throws IOException {
        user.run("export " + file + " --offline");
        CommandResult info = user.run("cache info --output json --replay " + file);
        assertThat(String.valueOf(info.json().get("file"))).isNotEmpty().doesNotStartWith(home.toString());
        assertThat(user.run("access nova-pro --replay " + file).code()).isEqualTo(3);
        assertThat(user.run("latency --probe --replay " + file).code()).isEqualTo(4);
        assertThat(user.run("changes --replay " + file).code()).isZero();
        closer.close();

        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files).containsExactlyInAnyOrder(home, file);
        }
    }

    @Test
    void standardOutput_holdsTheRecordingAndNothingElse() throws IOException {
        CommandResult printed = user.run("export - --offline --output json");
        Files.writeString(file, printed.out());

        assertThat(printed.code()).isZero();
        assertThat(user.run("models --replay " + file)).isEqualTo(user.run("models --offline"));
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void recordingThatIsNoRegularFile_isRefused_withoutReadingIt() {
        for (String device : List.of("/dev/zero", "/dev/null", home.toString())) {
            CommandResult result = user.run("models --replay " + device);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).hasLineCount(1).contains("it is not a regular file");
        }
    }

    @Test
    void placeThatCannotBeWritten_isToldInOneLine() throws IOException {
        Files.writeString(home.resolve("file"), "");
        for (Path place : List.of(home, home.resolve("none/x.json"), home.resolve("file/x.json"), Path.of("/"))) {
            CommandResult result = user.run("export " + place + " --offline");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).hasLineCount(1).startsWith("discovery: cannot write " + place);
        }
        assertThat(user.run("export --offline").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"kind\":\"something-else\",\"schemaVersion\":1}",
                "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":2}",
                "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":1}",
                "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":\"\\u001b[31m\"}"
            })
    void fileThatIsNoRecording_isToldInOneLine(String text) throws IOException {
        Files.writeString(file, text);

        refused();
    }

    @Test
    void damagedRecording_isToldWithThePlace() throws IOException {
        user.run("export " + file + " --offline");
        String whole = Files.readString(file);

        Files.writeString(file, whole.replaceFirst("\"modelId\"", "\"modelIdd\""));
        assertThat(refused()).contains("regions.ap-", ".models.answer.items[0]: modelId is missing");
        Files.writeString(file, whole.replaceFirst("\"observedAt\" : \"[^\"]*\"", "\"observedAt\" : \"yesterday\""));
        assertThat(refused()).contains("listing.answer.observedAt is not a time: yesterday");
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertThat(refused()).contains("is not JSON");
        Files.delete(file);
        assertThat(refused()).contains("there is no such file");
        Files.createDirectory(file);
        refused();
    }

    private String refused() {
        CommandResult result = user.run("models --replay " + file);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).startsWith("discovery: ").doesNotContain("\u001b");
        return result.err();
    }

    /** Scans with every kind of outcome: an answer, an answer and a failure since, and a failure from the start. */
    private CommandRunner halfFailing() {
        FakeEnvironment environment =
                closer.add(FakeEnvironment.of(WORLD, StoreOpening.open(home.resolve("user/cache.db"), closer)));
        environment.clock().set(Instant.parse("2026-01-10T12:00:00.123456789Z"));
        environment.withModels("us-east-1", Behaviour.taking(Duration.ofMillis(12)));
        environment
                .sources()
                .profiles()
                .behave(new Region("eu-west-1"), ProfileType.APPLICATION, Behaviour.failing(Reason.ACCESS_DENIED));
        environment.runner().run("scan");
        environment.clock().advance(Duration.ofHours(25));
        environment.withModels("eu-west-1", Behaviour.failing(Reason.THROTTLED));
        environment.runner().run("scan");
        return environment.runner();
    }

    private Object totals(String options) {
        return user.run("scan --output json " + options).json().get("totals");
    }

    private static List<Object> statuses(CommandResult scan) {
        return scan.list("regions").stream()
                .<Object>map(each -> each.get("status"))
                .toList();
    }
}
