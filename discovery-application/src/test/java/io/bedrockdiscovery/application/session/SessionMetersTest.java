package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.answer.RegionsAnswer;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the meters of scans and of the answers that the store had already. */
final class SessionMetersTest {
    /** The regions of every scan, those that are missing here included. */
    private static final int CALLED_REGIONS = 7;

    private static final World WORLD = World.builder()
            .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("us-west-2")
            .region("eu-west-1")
            .region("eu-central-1")
            .region("ap-northeast-1")
            .region("ap-southeast-1")
            .region("ap-southeast-2")
            .notOptedIn("af-south-1")
            .build();

    private final FakeSessions sessions = FakeSessions.of(WORLD);

    @Test
    void callsOfAScan_areMisses_andThoseOfTheNextOneAreHits() {
        sessions.scanning().catalog();

        assertThat(count("miss")).isEqualTo(3 * CALLED_REGIONS);
        assertThat(count("hit")).isZero();

        sessions.scanning().catalog();

        assertThat(count("miss")).isEqualTo(3 * CALLED_REGIONS);
        assertThat(count("hit")).isEqualTo(3 * CALLED_REGIONS);
    }

    @Test
    void answerFromTheStore_countsHitsAndNoScan() {
        sessions.scanning().catalog();

        sessions.cached().catalog();

        assertThat(count("hit")).isEqualTo(3 * CALLED_REGIONS);
        assertThat(scans("complete")).isEqualTo(1);
    }

    @Test
    void answerFromTheStore_makesNoRegistry() {
        sessions.scanning().catalog();
        ScanReport fromTheStore = sessions.cached().scan(ScanRequest.everywhere());
        List<MeterRegistry> made = new ArrayList<>();
        SessionMeters meters = SessionMeters.in(() -> {
            MeterRegistry registry = new SimpleMeterRegistry();
            made.add(registry);
            return registry;
        });

        meters.answered(fromTheStore);
        assertThat(made).isEmpty();

        meters.scanned(fromTheStore);
        assertThat(made).hasSize(1);
        assertThat(meters.all()).isEqualTo(made.get(0).getMeters()).isNotEmpty();
    }

    @Test
    void metersOfAProcessWithoutASession_areNone() {
        SessionMeters meters = SessionMeters.none();

        meters.scanned(sessions.scanning().scan(ScanRequest.everywhere()));

        assertThat(meters.all()).isEmpty();
        assertThat(meters.registry()).isNull();
    }

    @Test
    void scans_areTimedByTheirOutcome() {
        sessions.scanning().catalog();
        sessions.sources().behave(new Region("us-west-2"), Behaviour.failing(Reason.THROTTLED));
        sessions.clock().advance(Duration.ofHours(25));
        sessions.scanning().catalog();

        assertThat(scans("complete")).isEqualTo(1);
        assertThat(scans("partial")).isEqualTo(1);

        FakeSessions closed = FakeSessions.of(WORLD);
        closed.sources().identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        closed.refusal(session -> Response.of(new RegionsAnswer(session.catalog())));

        assertThat(scans(closed, "nothing")).isEqualTo(1);
    }

    private long scans(String outcome) {
        return scans(sessions, outcome);
    }

    private static long scans(FakeSessions sessions, String outcome) {
        return registry(sessions)
                .get(SessionMeters.SCANS)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private double count(String result) {
        return registry(sessions)
                .get(SessionMeters.CACHE)
                .tag("result", result)
                .counter()
                .count();
    }

    private static MeterRegistry registry(FakeSessions sessions) {
        return requireNonNull(sessions.services().meters().registry()).get();
    }
}
