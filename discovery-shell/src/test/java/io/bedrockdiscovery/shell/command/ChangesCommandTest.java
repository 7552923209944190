package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.FullDiskStore;
import io.bedrockdiscovery.sqlite.SqliteStore;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangesCommandTest {
    private static final Instant START = Instant.parse("2026-01-10T12:00:00Z");
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
    void firstScan_isABaselineWithoutChanges() {
        CommandResult result = run(BEFORE, "changes --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("changes-first-scan");
        assertThat(result.err()).contains("there is no history before").doesNotContain("\n\n");
    }

    @Test
    void firstScan_isNotNoChange_forAGateThatHearsNoWarnings() {
        CommandResult result = run(BEFORE, "changes --exit-code --quiet");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).startsWith("Nothing to compare yet: there is one scan, of 2026-01-10T12:00:00Z");
    }

    @Test
    void withoutSince_comparesWithTheScanBefore() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));

        CommandResult result = run(AFTER, "changes --output json");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        result.assertPrinted("changes");
        assertThat(result.list("changed")).extracting("after").isEqualTo(List.of(HOSTILE));
    }

    @Test
    void hostileName_staysInItsCell() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));

        assertThat(run(AFTER, "changes").out())
                .contains("1 model new", "1 model gone", "1 profile new", "name: Nova Pro -> ")
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
    void onANarrowTerminal_theChangeItselfIsWhole_andWhatIsLeftOutIsNamed() {
        run(ofTypes(InferenceType.ON_DEMAND), "scan");
        clock.advance(Duration.ofMinutes(5));
        World now = ofTypes(InferenceType.INFERENCE_PROFILE);

        try (SqliteStore store = SqliteStore.open(home.resolve("cache.db"));
                FakeEnvironment environment = FakeEnvironment.of(now, store, clock)) {
            environment.run("scan --refresh");
            CommandResult result = environment
                    .runner()
                    .run(List.of("changes", "--cached", "--no-color", "--no-pager"), CapturedScreen.terminal(80));

            assertThat(result.out())
                    .contains("amazon.nova-pro-v1:0  inference types: ON_DEMAND -> INFERENCE_PROFILE  us-east-1\n")
                    .contains("No room for REGIONS (--wide shows all)");
        }
    }

    private static World ofTypes(InferenceType... types) {
        return World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .inferenceTypes(types)
                                .build()))
                .build();
    }

    @Test
    void failedCall_isUnknownAndNoRemoval() {
        run(BEFORE, "scan");
        clock.advance(Duration.ofDays(2));

        CommandResult result = run(
                AFTER,
                "changes --output json",
                environment -> environment.withModels("us-east-1", Behaviour.failing(Reason.ACCESS_DENIED)));

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.list("removed")).isEmpty();
        assertThat(result.list("added")).isEmpty();
        assertThat(result.list("unknown"))
                .isEqualTo(List.of(Map.of("region", "us-east-1", "call", "models", "reason", "access-denied")));
        assertThat(result.err()).contains("unknown: us-east-1 (models): access denied");
    }

    @Test
    void answersThatCouldNotBeStored_areNotComparedAndMakeItPartial() {
        try (FakeEnvironment environment = FakeEnvironment.of(BEFORE, new FullDiskStore())) {
            CommandResult result = environment.run("changes");

            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err())
                    .contains("the latest answers could not be stored, and are not compared", FullDiskStore.MESSAGE);
        }
    }

    @Nested
    final class SinceATime {
        @Test
        void comparesWithThatTime() {
            run(BEFORE, "scan");
            clock.advance(Duration.ofDays(2));
            run(AFTER, "scan");
            clock.advance(Duration.ofHours(2));

            assertThat(added("1h")).isEmpty();
            assertThat(added("1d")).hasSize(1);
            assertThat(added("2026-01-11")).hasSize(1);
            assertThat(added("2026-01-12T14:30:00+02:00")).isEmpty();
        }

        @Test
        void beforeTheFirstScan_comparesFromWhereTheHistoryBegins_andIsPartial() {
            run(BEFORE, "scan");
            clock.advance(Duration.ofDays(2));

            CommandResult result = run(AFTER, "changes --output json --since 1w");

            assertThat(result.code()).isEqualTo(3);
            assertThat(result.list("added")).hasSize(1);
            assertThat(result.err())
                    .contains("there is no history before 2026-01-10T12:00:00Z; what changed until then is not known");
            assertThat(run(AFTER, "changes --since 1w --exit-code").code()).isEqualTo(6);
            assertThat(added("2026-01-10T12:00:00Z")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"0", "7", "d", "-7d", "7 d", "2026-13-01", "2026-01-10T12:00", "\u001b[31m", "2999-01-01"})
        void thatIsNoTimeInThePast_isRefused(String since) {
            try (FakeEnvironment environment = FakeEnvironment.of(BEFORE)) {
                CommandResult result = environment.runner().run(List.of("changes", "--since=" + since));

                assertThat(result.code()).isEqualTo(2);
                assertThat(result.out()).isEmpty();
                assertThat(result.err()).hasLineCount(1).contains("--since").doesNotContain("\u001b");
            }
        }

        private List<Map<?, ?>> added(String since) {
            return run(AFTER, "changes --output json --since " + since).list("added");
        }
    }

    private CommandResult run(World world, String line) {
        return run(world, line, environment -> {});
    }

    /** Runs a line as a process of its own would do, with the store that all of them share. */
    private CommandResult run(World world, String line, Consumer<FakeEnvironment> before) {
        try (SqliteStore store = SqliteStore.open(home.resolve("cache.db"));
                FakeEnvironment environment = FakeEnvironment.of(world, store, clock)) {
            before.accept(environment);
            return environment.run(line);
        }
    }
}
