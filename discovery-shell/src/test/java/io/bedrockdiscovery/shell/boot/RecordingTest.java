package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported and replayed is what was known, and no more. */
final class RecordingTest {
    private static final String OURS = "000000000002";
    private static final String THEIRS = "000000000003";
    private static final String HOSTILE = "\u001b]0;x\u0007\u202e<b>=1+1|`\"\\\n\ud83d\ude42";
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region IRELAND = new Region("eu-west-1");
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

    private Path file;

    @BeforeEach
    void name() {
        file = home.resolve("recording.json");
    }

    @Test
    void theSampleWorldComesBackAsItWas() {
        try (Desk desk = Desk.ofUser(home)) {
            TypedLine exported = desk.run("export " + file + " --offline --output json");

            assertThat(exported.code()).isZero();
            assertThat(exported.json().get("file")).isEqualTo(file.toString());
            Map<?, ?> totals =
                    (Map<?, ?>) desk.run("scan --offline --output json").json().get("totals");
            assertThat(exported.json().get("regions")).isEqualTo(totals.get("regions"));
            assertThat(exported.json().get("models")).isEqualTo(totals.get("models"));
            assertThat(exported.json().get("profiles")).isEqualTo(totals.get("profiles"));
            assertThat(totals(desk, "--replay " + file)).isEqualTo(totals);
            for (String line : List.of("mapping", "best-region nova-pro --output json", "models --output json")) {
                assertThat(desk.run(line + " --replay " + file)).isEqualTo(desk.run(line + " --offline"));
            }
        }
    }

    @Test
    void everyAnswerComesBackAndTheUnknownStaysUnknown() {
        TypedLine scan;
        TypedLine mapping;
        TypedLine models;
        try (Desk desk = Desk.on(halfFailing(), home)) {
            assertThat(desk.run("export " + file + " --keep-account").code()).isEqualTo(3);
            scan = desk.run("scan --cached --output json");
            mapping = desk.run("mapping --cached");
            models = desk.run("models --cached --output json");
        }
        try (Desk user = Desk.ofUser(home)) {
            for (String options : List.of("", " --cached", " --refresh")) {
                TypedLine again = user.run("scan --output json --replay " + file + options);
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
    }

    @Test
    void aRecordingThatIsReplacedDuringASessionIsReadAgain() throws IOException {
        try (Desk user = Desk.ofUser(home)) {
            user.run("export " + file + " --offline");
            TypedLine sample = user.run("models --replay " + file);
            try (Desk desk = Desk.on(halfFailing(), home)) {
                desk.run("export " + file);
            }
            assertThat(user.run("models --replay " + file)).isNotEqualTo(sample);
            Files.delete(file);
            assertThat(user.run("models --replay " + file).code()).isEqualTo(2);
        }
    }

    @Test
    void accountsAreHiddenWhereverTheyStand() throws IOException {
        try (Desk desk = Desk.on(halfFailing(), home)) {
            desk.run("export " + file);
        }

        assertThat(Files.readString(file))
                .doesNotContain(OURS)
                .doesNotContain(THEIRS)
                .contains("arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/ab12cd34ef56")
                .contains("arn:aws:bedrock:us-east-1:111122223333:custom-model/x")
                .contains("of 111122223333")
                .contains("amazon.202402291200-v1:0");
        try (Desk user = Desk.ofUser(home)) {
            assertThat(user.run("scan --output json --replay " + file).json().get("account"))
                    .isEqualTo("111122223333");
        }
    }

    @Test
    void hostileNamesSurviveAndSteerNothing() throws IOException {
        TypedLine before;
        try (Desk desk = Desk.on(halfFailing(), home)) {
            desk.run("export " + file);
            before = desk.run("show model nova-pro --region us-east-1 --output json");
        }
        assertThat(Files.readString(file)).matches("[\\x20-\\x7e\\n]*").contains("\\uD83D\\uDE42");
        try (Desk user = Desk.ofUser(home)) {
            TypedLine after = user.run("show model nova-pro --region us-east-1 --output json --replay " + file);
            assertThat(after.json().get("model")).isEqualTo(before.json().get("model"));
            assertThat(user.run("models --replay " + file).out()).doesNotContain("\u001b");
        }
    }

    @Test
    void theFileIsForItsUserAloneAndReplacedAsAWhole() throws IOException {
        Files.writeString(file, "what was there before");
        try (Desk desk = Desk.ofUser(home)) {
            desk.run("export " + file + " --offline");
        }

        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsOnly("OWNER_READ", "OWNER_WRITE");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aReplayLeavesTheUsersStoreAlone() throws IOException {
        try (Desk desk = Desk.ofUser(home)) {
            desk.run("export " + file + " --offline");
            String place = String.valueOf(
                    desk.run("cache info --output json --replay " + file).json().get("file"));
            assertThat(place).isNotEmpty().doesNotStartWith(home.toString());
            assertThat(desk.run("access nova-pro --replay " + file).code()).isEqualTo(3);
            assertThat(desk.run("latency --probe --replay " + file).code()).isEqualTo(4);
            assertThat(desk.run("changes --replay " + file).code()).isZero();
        }
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files).containsExactlyInAnyOrder(home, file);
        }
    }

    @Test
    void whatCannotBeWrittenIsToldInOneLine() throws IOException {
        Files.writeString(home.resolve("file"), "");
        try (Desk desk = Desk.ofUser(home)) {
            for (Path place : List.of(home, home.resolve("none/x.json"), home.resolve("file/x.json"), Path.of("/"))) {
                TypedLine said = desk.run("export " + place + " --offline");
                assertThat(said.code()).isEqualTo(2);
                assertThat(said.out()).isEmpty();
                assertThat(said.err()).hasLineCount(1).startsWith("discovery: cannot write " + place);
            }
            assertThat(desk.run("export --offline").code()).isEqualTo(2);
        }
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
    void whatIsNoRecordingIsToldInOneLine(String text) throws IOException {
        Files.writeString(file, text);

        refused();
    }

    @Test
    void aRecordingThatIsDamagedSaysWhere() throws IOException {
        try (Desk desk = Desk.ofUser(home)) {
            desk.run("export " + file + " --offline");
        }
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
        try (Desk desk = Desk.ofUser(home)) {
            TypedLine said = desk.run("models --replay " + file);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).hasLineCount(1).startsWith("discovery: ").doesNotContain("\u001b");
            return said.err();
        }
    }

    /** A scan with every kind of outcome: last known good and failed since, and failed from the start. */
    private FakeOutside halfFailing() {
        MutableClock clock = new MutableClock(Instant.parse("2026-01-10T12:00:00.123456789Z"));
        FakeOutside outside = new FakeOutside(WORLD, clock, home.resolve("user/cache.db"));
        outside.models.behave(VIRGINIA, Behaviour.taking(Duration.ofMillis(12)));
        outside.profiles.behave(IRELAND, ProfileType.APPLICATION, Behaviour.failing(Reason.ACCESS_DENIED));
        try (Desk desk = Desk.on(outside, home)) {
            desk.run("scan");
            clock.advance(Duration.ofHours(25));
            outside.models.behave(IRELAND, Behaviour.failing(Reason.THROTTLED));
            desk.run("scan");
        }
        return outside;
    }

    private static Map<?, ?> totals(Desk desk, String options) {
        return (Map<?, ?>) desk.run("scan --output json " + options).json().get("totals");
    }

    private static List<Object> statuses(TypedLine scan) {
        return scan.list("regions").stream()
                .<Object>map(each -> each.get("status"))
                .toList();
    }
}
