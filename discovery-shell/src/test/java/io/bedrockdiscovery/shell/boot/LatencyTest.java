package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LatencyTest {
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
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

    private FakeOutside outside;
    private Desk desk;

    @BeforeEach
    void open() {
        outside = new FakeOutside(WORLD, new MutableClock(NOW), home.resolve("cache.db"));
        outside.regions.notDocumenting(new Region("mx-central-1"));
        desk = Desk.on(outside, home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void probesTheRegionsThatAModelCouldBeCalledFrom() {
        for (int i = 0; i < OPEN.size(); i++) {
            figures(OPEN.get(i), 100 - 20 * i);
        }
        alone();

        TypedLine said = desk.run("latency --probe --output json");

        assertThat(said.code()).isZero();
        assertThat(said.list("regions")).extracting("region").isEqualTo(OPEN);
        assertThat(said.list("regions").get(3).entrySet().stream().map(String::valueOf))
                .containsExactly(
                        "region=us-east-1",
                        "source=probe",
                        "medianMs=40.0",
                        "p90Ms=41.0",
                        "dnsMs=1.0",
                        "tcpMs=2.0",
                        "tlsMs=3.0",
                        "samples=5",
                        "observedAt=2026-01-10T12:00:00Z");
        assertThat(said.json().get("warnings")).isEqualTo(List.of());
        assertThat(outside.probe.calls(new Region("af-south-1"))).isZero();
        assertThat(outside.probe.calls(new Region("mx-central-1"))).isZero();

        TypedLine best = desk.run("best-region nova-pro --output json");
        assertThat(best.list("ranking")).extracting("region").startsWith("us-east-1", "sa-east-1");
        assertThat(best.list("ranking")).extracting("latencySource").containsOnly("probe");
        assertThat(desk.run("latency --output json --cached").list("regions")).hasSize(4);
    }

    @Test
    void pointsOutFiguresThatAreTooMuchAlike() {
        OPEN.forEach(region -> figures(region, 50));
        alone();

        TypedLine said = desk.run("latency --probe --output json");

        assertThat(said.code()).isZero();
        assertThat(said.json().get("warnings").toString()).contains("equally far");
        assertThat(said.err()).contains("warning: all regions look equally far");
    }

    @Test
    void aRegionThatCannotBeMeasuredIsUnknown() {
        OPEN.forEach(region -> figures(region, region.length()));
        alone();
        outside.probe.behave(new Region("sa-east-1"), Behaviour.failing(Reason.TIMED_OUT));

        TypedLine said = desk.run("latency --probe --output json");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.list("regions")).hasSize(3);
        assertThat(said.err()).contains("not measured: sa-east-1: timed-out");
    }

    @Test
    void showsCallsWithoutProbing() {
        outside.models.behave(new Region("us-east-1"), Behaviour.taking(Duration.ofMillis(12)));

        TypedLine said = desk.run("latency --output json");

        assertThat(said.list("regions"))
                .singleElement()
                .extracting(each -> each.get("source"), each -> each.get("medianMs"), each -> each.get("p90Ms"))
                .containsExactly("calls", 12.0, null);
        assertThat(outside.probe.calls(new Region("us-east-1"))).isZero();
        assertThat(desk.run("latency --samples 3").err()).contains("--samples counts with --probe only");
    }

    @Test
    void wrongNumbersAndContradictionsAreRefused() {
        assertThat(desk.run("latency --probe --samples 0").code()).isEqualTo(2);
        assertThat(desk.run("latency --probe --samples 101").code()).isEqualTo(2);
        assertThat(desk.run("latency --probe --samples x").code()).isEqualTo(2);
        assertThat(desk.run("latency --probe --cached").code()).isEqualTo(2);
    }

    @Test
    void thereIsNothingToProbeInTheSampleWorld() {
        try (Desk user = Desk.ofUser(home)) {
            TypedLine said = user.run("latency --offline --probe --output json");

            assertThat(said.code()).isEqualTo(4);
            assertThat(said.out()).isEmpty();
            assertThat(said.err())
                    .isEqualTo("discovery: not measured: any region: other: there is nothing to probe in the sample"
                            + " world\n");
        }
    }

    /** The initial regions belong to every scan; those that are not of this world do not offer Bedrock. */
    private void alone() {
        assertThat(desk.run("scan").code()).isZero();
    }

    private void figures(String region, double median) {
        outside.probe.measuring(new ProbeLatency(new Region(region), median, median + 1, 1, 2, 3, 5, NOW));
    }
}
