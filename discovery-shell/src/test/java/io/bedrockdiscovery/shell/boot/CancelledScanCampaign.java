package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.DefaultSignals;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scans over HTTP that end early leave the cache as it was wherever AWS had not answered. */
@Timeout(value = 1200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CancelledScanCampaign {
    private static final int FEW = 5;
    private static final int MANY = 200;

    private static final World WORLD = SampleWorld.world();
    private static final Owner OWNER = Owner.account(Partition.AWS, WORLD.account());
    private static final String DEADLINE = "300ms";

    /** The ways in which a scan ends early, and the exit codes. */
    private enum Way {
        SIGINT(130),
        SIGTERM(143),
        INTERRUPT(130),
        CLOSE(130),
        DEADLINE(3);

        final int exit;

        Way(int exit) {
            this.exit = exit;
        }
    }

    @TempDir
    private Path home;

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Closer closer = new Closer();
    private HeldWorld world;
    private Path cache;

    @BeforeEach
    void scanOnce() throws IOException {
        world = closer.add(new HeldWorld(WORLD));
        cache = home.resolve("catalog.db");
        world.properties().forEach((name, value) -> {
            properties.put(name, System.getProperty(name));
            System.setProperty(name, value);
        });
        assertThat(run("scan").code()).isZero();
    }

    @AfterEach
    void stop() {
        closer.close();
        properties.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void fewEndedScans_changeNothingThatWasNotAnswered() throws Exception {
        end(FEW);
    }

    @Test
    void interruptedScan_leavesEveryRowOfEveryTableAsItWas() throws Exception {
        SortedMap<String, List<String>> rows = TableRows.of(cache);
        // An answer that came would be recorded, and which call is made first is chance.
        world.holdAfter(0);
        int code = end(Way.SIGINT);
        world.release();

        assertThat(code).isEqualTo(Way.SIGINT.exit);
        assertThat(rows).containsKeys("scan", "call", "model", "profile");
        assertThat(TableRows.of(cache)).isEqualTo(rows);
    }

    @Test
    @Tag("campaign")
    void manyEndedScans_changeNothingThatWasNotAnswered() throws Exception {
        end(MANY);
    }

    @Test
    void recordedCancellation_isFound() throws Exception {
        Observations known = load();
        SortedMap<String, List<String>> rows = TableRows.of(cache);
        try (SqliteStore store = SqliteStore.open(cache)) {
            Instant now = Instant.now();
            Failure cancelled = new Failure(Reason.TIMED_OUT, "no answer within 0.3 s");
            store.record(OWNER, now, Observations.failed(Set.of(new Region("us-east-1")), cancelled, now));
        }

        assertThat(TableRows.of(cache)).isNotEqualTo(rows);
        assertThatThrownBy(() -> assertUntouched(known, "a broken variant")).isInstanceOf(AssertionError.class);
    }

    private void end(int times) throws Exception {
        int before = world.calls();
        assertThat(run("scan", "--refresh").code()).isZero();
        int calls = world.calls() - before;
        for (int seed = 0; seed < times; seed++) {
            Way way = Way.values()[seed % Way.values().length];
            int answered = new Random(seed).nextInt(calls);
            String context = "seed " + seed + ", " + way + " after " + answered + " answers";
            Observations known = load();
            world.holdAfter(answered);
            int code = end(way);
            world.release();
            assertThat(code).as(context).isEqualTo(way.exit);
            assertUntouched(known, context);
        }
        CommandResult changes = run("changes", "--output", "json");
        assertThat(changes.code()).isZero();
        assertThat(run("regions", "--cached").code()).isZero();
    }

    private int end(Way way) throws Exception {
        return switch (way) {
            case SIGINT -> signal("INT");
            case SIGTERM -> signal("TERM");
            case INTERRUPT -> endInProcess((scan, environments) -> scan.interrupt());
            case CLOSE -> endInProcess((scan, environments) -> environments.close());
            case DEADLINE -> run("scan", "--refresh", "--deadline", DEADLINE).code();
        };
    }

    /** Scans in a process of its own, and sends it a signal as soon as a call is held back. */
    private int signal(String name) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        world.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.bedrockdiscovery.shell.Main"));
        command.addAll(List.of("scan", "--refresh", "--cache", cache.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("AWS_") || each.endsWith("JAVA_OPTIONS"));
        builder.environment().put("HOME", home.toString());
        Process scan = DefaultSignals.of(builder).start();
        try {
            world.awaitHeld();
            assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(scan.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(scan.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return scan.exitValue();
        } finally {
            scan.destroyForcibly();
        }
    }

    private int endInProcess(End end) throws InterruptedException {
        AtomicReference<CommandResult> result = new AtomicReference<>();
        try (Environments environments = environments()) {
            Thread scan = new Thread(() -> result.set(new CommandRunner(environments::services)
                    .run(List.of("scan", "--refresh", "--cache", cache.toString()))));
            scan.setDaemon(true);
            scan.start();
            world.awaitHeld();
            end.of(scan, environments);
            scan.join();
        }
        return result.get().code();
    }

    private CommandResult run(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--cache", cache.toString()));
        try (Environments environments = environments()) {
            return new CommandRunner(environments::services).run(line);
        }
    }

    private Environments environments() {
        return new Environments(new UserDirectories(name -> null, home));
    }

    private Observations load() {
        try (SqliteStore store = SqliteStore.open(cache)) {
            return store.load(OWNER);
        }
    }

    private void assertUntouched(Observations known, String context) {
        Observations now = load();
        assertThat(now.listing().failed()).as(context).isNull();
        for (Region region : known.regions().keySet()) {
            for (ListCall call : ListCall.values()) {
                Observation<?> old = known.of(region).of(call);
                Observation<?> each = now.of(region).of(call);
                assertThat(each.failed())
                        .as("%s: %s in %s", context, call, region)
                        .isEqualTo(old.failed());
                assertThat(each.items())
                        .as("%s: %s in %s", context, call, region)
                        .isEqualTo(old.items());
            }
        }
        Changes changes = Changes.between(known, now);
        assertThat(changes.added()).as(context).isEmpty();
        assertThat(changes.removed()).as(context).isEmpty();
        assertThat(changes.changed()).as(context).isEmpty();
        assertThat(changes.unknown()).as(context).isEmpty();
    }

    /** Ends a scan in this process. */
    @FunctionalInterface
    private interface End {
        void of(Thread scan, Environments environments);
    }
}
