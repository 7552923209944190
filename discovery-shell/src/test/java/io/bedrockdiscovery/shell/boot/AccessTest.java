package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessTest {
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final AccessAxes GRANTED = new AccessAxes("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final AccessAxes PENDING = new AccessAxes("PENDING", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final World WORLD = World.builder()
            .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("eu-west-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("eu-central-1")
            .notOptedIn("af-south-1")
            .build();

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-10T12:00:00Z"));
    private FakeOutside outside;
    private Desk desk;

    @BeforeEach
    void open() {
        outside = new FakeOutside(WORLD, clock, home.resolve("cache.db"));
        desk = Desk.on(outside, home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsEachRegionThatListsTheModel() {
        outside.access.saying(VIRGINIA, GRANTED).saying(IRELAND, PENDING);

        TypedLine said = desk.run("access nova-pro --output json");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.json().get("modelId")).isEqualTo("amazon.nova-pro-v1:0");
        assertThat(said.list("regions"))
                .isEqualTo(List.of(
                        line("eu-west-1", "not-accessible", "PENDING", "AUTHORIZED", "AVAILABLE", "AVAILABLE", null),
                        line("us-east-1", "accessible", "AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE", null)));
        assertThat(desk.run("access nova-pro").out()).contains("amazon.nova-pro-v1:0", "accessible", "PENDING");
    }

    @Test
    void aFailureIsNoVerdict() {
        outside.access.saying(VIRGINIA, GRANTED).behave(IRELAND, Behaviour.failing(Reason.ACCESS_DENIED));

        TypedLine said = desk.run("access nova-pro --output json");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.list("regions").get(0))
                .isEqualTo(line("eu-west-1", "unknown", null, null, null, null, "access-denied"));
        assertThat(said.err()).hasLineCount(1).contains("unknown: eu-west-1: access-denied: ");
    }

    @Test
    void anAnswerThatNobodyCanReadLeavesItOpen() {
        outside.access.saying(VIRGINIA, new AccessAxes("NEW_WORD", "AUTHORIZED", null, "AVAILABLE"));

        TypedLine said = desk.run("access nova-pro --region us-east-1 --output json");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.list("regions"))
                .isEqualTo(List.of(line("us-east-1", "unknown", "NEW_WORD", "AUTHORIZED", null, "AVAILABLE", null)));
    }

    @Test
    void asksOnlyOfTheRegionThatIsNamed() {
        outside.access.saying(VIRGINIA, GRANTED);

        assertThat(desk.run("access nova-pro --region us-east-1").code()).isZero();
        assertThat(outside.access.calls(IRELAND)).isZero();
        assertThat(desk.run("access nova-pro --region eu-central-1 --output json")
                        .list("regions"))
                .isEqualTo(List.of(line("eu-central-1", "not-accessible", null, null, null, "NOT_AVAILABLE", null)));
    }

    @Test
    void whereTheAccountHasNotOptedInThereIsNothingToAsk() {
        TypedLine said = desk.run("access nova-pro --region af-south-1 --output json");

        assertThat(said.code()).isZero();
        assertThat(said.list("regions").get(0))
                .extracting("verdict", "reason", "observedAt")
                .containsExactly("not-accessible", "not-opted-in", null);
        assertThat(outside.access.calls(new Region("af-south-1"))).isZero();
    }

    @Test
    void remembersWhatItWasTold() {
        outside.access.saying(VIRGINIA, GRANTED);
        desk.run("access nova-pro --region us-east-1");
        clock.advance(Duration.ofHours(1));

        assertThat(desk.run("access nova-pro --region us-east-1").code()).isZero();
        assertThat(outside.access.calls(VIRGINIA)).isEqualTo(1);
        TypedLine cached = desk.run("access nova-pro --cached --output json");
        assertThat(cached.code()).isEqualTo(3);
        assertThat(cached.list("regions")).extracting("verdict").isEqualTo(List.of("unknown", "accessible"));
        clock.advance(Duration.ofDays(2));
        desk.run("access nova-pro --region us-east-1");
        assertThat(outside.access.calls(VIRGINIA)).isEqualTo(2);
    }

    @Test
    void whatIsRememberedForTooLongIsShownAndCalledStale() {
        outside.access.saying(VIRGINIA, GRANTED).saying(IRELAND, PENDING);
        desk.run("access nova-pro");
        clock.advance(Duration.ofHours(23));
        desk.run("scan --refresh");
        desk.run("access nova-pro --region us-east-1");
        assertThat(desk.run("access nova-pro --cached").code()).isZero();
        clock.advance(Duration.ofHours(1));

        TypedLine said = desk.run("access nova-pro --cached --output json");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.list("regions")).extracting("verdict").isEqualTo(List.of("not-accessible", "accessible"));
        assertThat(said.err()).hasLineCount(1).contains("stale: eu-west-1, us-east-1: ");
        assertThat(desk.run("access nova-pro").code()).isZero();
    }

    @Test
    void noSuchModelAndNoSuchRegion() {
        TypedLine model = desk.run("access nothing --output json");
        assertThat(model.code()).isEqualTo(5);
        assertThat(model.out()).isEqualTo("{\"schemaVersion\":1,\"modelId\":null,\"regions\":null}\n");
        assertThat(desk.run("access nova-pro --region xx-south-1").code()).isEqualTo(5);
        assertThat(desk.run("access nova-pro --region Virginia").code()).isEqualTo(2);
        assertThat(desk.run("access").code()).isEqualTo(2);
    }

    @Test
    void theSampleWorldMakesNothingUp() {
        try (Desk user = Desk.ofUser(home)) {
            TypedLine said = user.run("access nova-pro --offline --output json");

            assertThat(said.code()).isEqualTo(3);
            assertThat(said.list("regions")).isNotEmpty().extracting("verdict").containsOnly("unknown");
            assertThat(said.err()).contains("the sample world does not know");
        }
    }

    private static Map<String, Object> line(
            String region,
            String verdict,
            String agreement,
            String authorization,
            String entitlement,
            String availability,
            String reason) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("region", region);
        line.put("verdict", verdict);
        line.put("agreement", agreement);
        line.put("authorization", authorization);
        line.put("entitlement", entitlement);
        line.put("regionAvailability", availability);
        line.put("reason", reason);
        line.put("observedAt", "2026-01-10T12:00:00Z");
        return line;
    }
}
