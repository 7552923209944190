package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeLatencyProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatencyCommandTest {
    private static final List<String> OPEN = List.of("ap-south-1", "eu-west-1", "sa-east-1", "us-east-1");
    private static final World WORLD = World.builder()
            .region("ap-south-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("eu-west-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("sa-east-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
            .notOptedIn("af-south-1")
            .notOffered("mx-central-1")
            .build();

    @TempDir
    private Path home;

    private SqliteStore store;
    private FakeEnvironment environment;
    private FakeLatencyProbe probe;

    @BeforeEach
    void open() {
        store = SqliteStore.open(home.resolve("cache.db"));
        environment = FakeEnvironment.of(WORLD, store);
        environment.sources().regions().notDocumenting(new Region("mx-central-1"));
        probe = environment.sources().latency();
    }

    @AfterEach
    void close() {
        environment.close();
        store.close();
    }

    @Test
    void probe_measuresTheRegionsFromWhichAModelCouldBeCalled() {
        for (int i = 0; i < OPEN.size(); i++) {
            measure(OPEN.get(i), 100 - 20 * i);
        }
        scan();

        CommandResult result = environment.run("latency --probe --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("latency");
        assertThat(probe.calls(new Region("af-south-1"))).isZero();
        assertThat(probe.calls(new Region("mx-central-1"))).isZero();
        CommandResult best = environment.run("best-region nova-pro --output json");
        assertThat(best.list("ranking")).extracting("region").startsWith("us-east-1", "sa-east-1");
        assertThat(best.list("ranking")).extracting("latencySource").containsOnly("probe");
        assertThat(environment.run("latency --output json --cached").list("regions"))
                .hasSize(4);
    }

    @Test
    void equalLatencies_arePointedOut() {
        OPEN.forEach(region -> measure(region, 50));
        scan();

        CommandResult result = environment.run("latency --probe --output json");

        assertThat(result.code()).isZero();
        assertThat(result.json().get("warnings").toString()).contains("equally far");
        assertThat(result.err()).contains("warning: all regions look equally far");
    }

    @Test
    void regionThatCannotBeMeasured_isUnknown() {
        OPEN.forEach(region -> measure(region, region.length()));
        scan();
        probe.behave(new Region("sa-east-1"), Behaviour.failing(Reason.TIMED_OUT));

        CommandResult result = environment.run("latency --probe --output json");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.list("regions")).hasSize(3);
        assertThat(result.err()).contains("not measured: sa-east-1: timed out");
    }

    @Test
    void withoutProbe_showsTheLatencyOfCalls() {
        environment.withModels("us-east-1", Behaviour.taking(Duration.ofMillis(12)));

        CommandResult result = environment.run("latency --output json");

        assertThat(result.list("regions"))
                .singleElement()
                .extracting(each -> each.get("source"), each -> each.get("medianMs"), each -> each.get("p90Ms"))
                .containsExactly("calls", 12.0, null);
        assertThat(probe.calls(new Region("us-east-1"))).isZero();
        assertThat(environment.run("latency --samples 3").err()).contains("--samples has an effect with --probe only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latency --probe --samples 0",
                "latency --probe --samples 101",
                "latency --probe --samples x",
                "latency --probe --cached"
            })
    void wrongNumbersAndContradictions_areRefused(String line) {
        assertThat(environment.run(line).code()).isEqualTo(2);
    }

    /** Scans first: the initial regions that are not of this world are known from then on not to offer Bedrock. */
    private void scan() {
        assertThat(environment.run("scan").code()).isZero();
    }

    private void measure(String region, int median) {
        probe.measuring(new ProbeLatency(
                new Region(region),
                Duration.ofMillis(median),
                Duration.ofMillis(median + 1),
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofMillis(3),
                5,
                FakeEnvironment.NOW));
    }
}
