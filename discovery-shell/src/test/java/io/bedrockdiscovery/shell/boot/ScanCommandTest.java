package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The main job, and what it says of itself. */
final class ScanCommandTest {
    private static final String[] REGIONS = {"scan", "--regions", "eu-west-1,me-south-1", "--output", "json"};
    private static final String KNOWN =
            "{\"outcome\":\"known\",\"reason\":null,\"message\":null,\"observedAt\":\"2026-01-02T03:04:05Z\","
                    + "\"stale\":false,\"fromCache\":false}";

    @Test
    void theJsonIsTheContracts() {
        try (Seat seat = new Seat(SmallWorld.usual()
                .withModels("eu-west-1", Behaviour.taking(Duration.ofMillis(12)))
                .failing("me-south-1", Reason.CREDENTIALS_INVALID))) {
            assertThat(seat.type(REGIONS)).isZero();
            assertThat(seat.out())
                    .startsWith("{\"schemaVersion\":1,\"account\":\"111122223333\",\"partition\":\"aws\","
                            + "\"startedAt\":\"2026-01-02T03:04:05Z\",\"finishedAt\":\"2026-01-02T03:04:05Z\","
                            + "\"elapsedMs\":0,\"regionsKnown\":true,\"regions\":["
                            + "{\"region\":\"eu-west-1\",\"status\":\"known\",\"models\":2,\"profiles\":1,\"latencyMs\":12.0,"
                            + "\"calls\":{\"models\":" + KNOWN + ",\"systemDefinedProfiles\":" + KNOWN
                            + ",\"applicationProfiles\":" + KNOWN + "}},"
                            + "{\"region\":\"me-south-1\",\"status\":\"not-opted-in\",\"models\":null,\"profiles\":null,"
                            + "\"latencyMs\":null,\"calls\":{\"models\":{\"outcome\":\"unknown\","
                            + "\"reason\":\"credentials-invalid\",")
                    .endsWith("\"totals\":{\"regions\":2,\"known\":1,\"partial\":0,\"unknown\":0,\"notOptedIn\":1,"
                            + "\"notOffered\":0,\"models\":2,\"distinctModels\":2,\"profiles\":1,"
                            + "\"distinctProfiles\":1,\"associations\":1},\"warnings\":[]}\n");
            assertThat(seat.err()).isEmpty();
        }
    }

    @Test
    void whatIsRememberedIsFromTheCache() {
        SmallWorld world = SmallWorld.usual();
        try (Seat seat = new Seat(world)) {
            seat.type("scan");
            int calls = world.calls();

            assertThat(seat.type("scan", "--output", "json")).isZero();
            assertThat(seat.out()).contains("\"fromCache\":true").doesNotContain("\"fromCache\":false,\"o");
            assertThat(world.calls()).isEqualTo(calls);
            seat.type("scan", "--refresh");
            assertThat(world.calls()).isGreaterThan(calls);
        }
    }

    @Test
    void aRegionThatIsNotOptedInWasNotCalled() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type("scan", "--output", "json")).isZero();
            assertThat(seat.out())
                    .contains(
                            "{\"region\":\"me-south-1\",\"status\":\"not-opted-in\",\"models\":null,"
                                    + "\"profiles\":null,\"latencyMs\":null,\"calls\":{\"models\":{\"outcome\":\"not-called\","
                                    + "\"reason\":null,\"message\":null,\"observedAt\":null,\"stale\":false,\"fromCache\":false}");
        }
    }

    @Test
    void theTableSumsUp() {
        try (Seat seat = new Seat(SmallWorld.usual().failing("us-east-1", Reason.THROTTLED))) {
            assertThat(seat.type("scan", "--regions", "eu-west-1,us-east-1")).isEqualTo(3);
            assertThat(seat.out())
                    .contains("REGION     STATUS   MODELS  PROFILES  LATENCY  WHY\n")
                    .contains("eu-west-1  known         2         1        -  -\n")
                    .contains("us-east-1  unknown       -         -        -  throttled: ")
                    .contains(
                            "2 regions (1 known, 1 unknown), 2 models in 2 listings, 1 profile in 1 listing, 1 association");
        }
    }

    @Test
    void memoryAloneAndEverythingAgainExcludeEachOther() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type("scan", "--refresh", "--cached")).isEqualTo(2);
            assertThat(seat.out()).isEmpty();
            assertThat(seat.err()).isEqualTo("discovery: --refresh and --cached exclude each other\n");
        }
    }

    @Test
    void fromMemoryTheSameIsSaidWithoutACall() {
        SmallWorld world = SmallWorld.usual();
        try (Seat seat = new Seat(world)) {
            seat.type("scan");
            int calls = world.calls();
            world.clock.advance(Duration.ofDays(2));

            assertThat(seat.type("scan", "--cached", "--output", "json")).isEqualTo(3);
            assertThat(world.calls()).isEqualTo(calls);
            assertThat(seat.out()).contains("\"stale\":true,\"fromCache\":true");
            assertThat(seat.err()).contains("warning: stale: ").contains("eu-west-1");
        }
    }
}
