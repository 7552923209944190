package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangesTest {
    private static final Instant START = Instant.parse("2026-01-10T12:00:00Z");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String HOSTILE = "=cmd|'\u001b[31m, \"x\"";
    private static final World BEFORE = World.builder()
            .region(
                    "us-east-1",
                    region -> region.model("amazon.old-v1:0")
                            .model(FoundationModelBuilder.novaPro().build()))
            .region("eu-west-1", region -> region.model("amazon.old-v1:0"))
            .build();
    private static final World AFTER = World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(FoundationModelBuilder.novaPro()
                                    .named(HOSTILE, "Amazon")
                                    .build())
                            .model("amazon.new-v1:0")
                            .profile(InferenceProfileBuilder.systemDefined("us.amazon.new-v1:0")
                                    .routing("amazon.new-v1:0", "us-east-1", "us-west-2")
                                    .build()))
            .region("eu-west-1", region -> region.model("amazon.old-v1:0"))
            .build();

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock(START);

    @Test
    void theFirstScanIsWhereCountingStarts() {
        TypedLine said = run(BEFORE, "changes --output json");

        assertThat(said.code()).isZero();
        assertThat(said.json().keySet().stream().map(String::valueOf))
                .containsExactly(
                        "schemaVersion",
                        "from",
                        "to",
                        "added",
                        "removed",
                        "changed",
                        "profilesAdded",
                        "profilesRemoved",
                        "unknown");
        assertThat(said.list("added")).isEmpty();
        assertThat(said.err()).contains("there is no history before").doesNotContain("\n\n");
    }

    @Test
    void tellsWhatIsNotAsItWasAtTheScanBefore() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));
        TypedLine said = run(AFTER, "changes --output json");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.json().get("from")).isEqualTo("2026-01-10T12:00:00Z");
        assertThat(said.json().get("to")).isEqualTo("2026-01-12T12:00:00Z");
        assertThat(said.list("added")).isEqualTo(List.of(Map.of("region", "us-east-1", "modelId", "amazon.new-v1:0")));
        assertThat(said.list("removed"))
                .isEqualTo(List.of(Map.of("region", "us-east-1", "modelId", "amazon.old-v1:0")));
        assertThat(said.list("changed"))
                .isEqualTo(List.of(Map.of(
                        "region", "us-east-1",
                        "modelId", "amazon.nova-pro-v1:0",
                        "field", "modelName",
                        "before", "Nova Pro",
                        "after", HOSTILE)));
        assertThat(said.list("profilesAdded"))
                .isEqualTo(List.of(Map.of(
                        "region",
                        "us-east-1",
                        "profileArn",
                        "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.new-v1:0")));
        assertThat(said.list("profilesRemoved")).isEmpty();
        assertThat(said.list("unknown")).isEmpty();
    }

    @Test
    void nothingThatAModelIsCalledGetsOutOfItsCell() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));

        assertThat(run(AFTER, "changes").out())
                .contains("added", "removed", "profile added", "modelName")
                .doesNotContain("\u001b");
        assertThat(run(AFTER, "changes --output csv").out().lines())
                .contains(
                        "change,region,modelId,profileArn,field,before,after",
                        "added,us-east-1,amazon.new-v1:0,,,,",
                        "changed,us-east-1,amazon.nova-pro-v1:0,,modelName,Nova Pro,\"'=cmd|'\uFFFD[31m, \"\"x\"\"\"")
                .allSatisfy(line -> assertThat(line).doesNotStartWith("="));
        assertThat(run(AFTER, "changes --output markdown").out())
                .startsWith("| change | region | modelId |")
                .contains("=cmd\\|'\uFFFD\\[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void aCallThatFailedIsNoRemovalAndSaysSo() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));
        TypedLine said = run(
                AFTER,
                "changes --output json",
                outside -> outside.models.behave(VIRGINIA, Behaviour.failing(Reason.ACCESS_DENIED)));

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.list("removed")).isEmpty();
        assertThat(said.list("added")).isEmpty();
        assertThat(said.list("unknown"))
                .isEqualTo(List.of(Map.of("region", "us-east-1", "call", "models", "reason", "access-denied")));
        assertThat(said.err()).contains("unknown: us-east-1 (models): access-denied");
    }

    @Test
    void startsWhereItIsTold() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));
        run(AFTER, "scan");
        clock.advance(Duration.ofHours(2));

        assertThat(run(AFTER, "changes --output json --since 1h").list("added")).isEmpty();
        assertThat(run(AFTER, "changes --output json --since 1d").list("added")).hasSize(1);
        assertThat(run(AFTER, "changes --output json --since 2026-01-11").list("added"))
                .hasSize(1);
        assertThat(run(AFTER, "changes --output json --since 2026-01-12T14:30:00+02:00")
                        .list("added"))
                .isEmpty();
    }

    @Test
    void saysWhereHistoryBegins() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));
        TypedLine said = run(AFTER, "changes --output json --since 1w");

        assertThat(said.list("added")).isEmpty();
        assertThat(said.err())
                .contains("there is no history before 2026-01-10T12:00:00Z; changes after it: --since 2026");
        assertThat(run(AFTER, "changes --output json --since 2026-01-10T12:00:00Z")
                        .list("added"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "d", "-7d", "7 d", "2026-13-01", "2026-01-10T12:00", "\u001b[31m", "2999-01-01"})
    void refusesWhatIsNoTimeInThePast(String since) {
        try (Desk desk = Desk.on(new FakeOutside(BEFORE, clock, cache()), home)) {
            TypedLine said = desk.run(List.of("changes", "--since=" + since));

            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).hasLineCount(1).contains("--since").doesNotContain("\u001b");
        }
    }

    private TypedLine run(World world, String line) {
        return run(world, line, outside -> {});
    }

    private TypedLine run(World world, String line, Consumer<FakeOutside> before) {
        FakeOutside outside = new FakeOutside(world, clock, cache());
        before.accept(outside);
        try (Desk desk = Desk.on(outside, home)) {
            return desk.run(line);
        }
    }

    private Path cache() {
        return home.resolve("cache.db");
    }
}
