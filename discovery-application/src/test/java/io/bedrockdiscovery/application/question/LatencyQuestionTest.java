package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the question for the latencies to regions. */
final class LatencyQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final List<String> OTHERS =
            List.of("ap-northeast-1", "ap-southeast-1", "ap-southeast-2", "eu-central-1", "us-west-2");
    private static final World WORLD = World.builder()
            .region("us-east-1")
            .region("eu-west-1")
            .notOptedIn("af-south-1")
            .notOffered("us-west-1")
            .build();
    private static final ProbeLatency PROBE = ProbeLatency.builder(DUBLIN, 5, FakeSessions.NOW)
            .handshakes(Duration.ofMillis(30), Duration.ofMillis(45))
            .dns(Duration.ofMillis(2))
            .tcp(Duration.ofMillis(10))
            .tls(Duration.ofMillis(20))
            .build();

    private final FakeSessions sessions = FakeSessions.of(WORLD);

    @Test
    void callsOfTheScan_areShownWithoutAProbe() {
        sessions.sources().models().behave(DUBLIN, Behaviour.taking(Duration.ofNanos(12_345_678)));

        Response response = sessions.ask(new LatencyQuestion(false, null));

        assertThat(response.complete()).isTrue();
        assertThat(sessions.sources().latency().calls()).isZero();
        assertThat(AnswerJson.list(response, "regions")).containsExactly(AnswerJson.parse("""
                {"region": "eu-west-1", "source": "calls", "medianMs": 12.3, "p90Ms": null, "dnsMs": null,
                 "tcpMs": null, "tlsMs": null, "samples": 1, "observedAt": "2026-01-02T03:04:05Z"}"""));
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly(
                        "Lowest: eu-west-1, 12 ms (calls); 1 region measured",
                        "",
                        "REGION | SOURCE | MEDIAN | P90 | DNS | TCP | TLS | SAMPLES | OBSERVED",
                        "eu-west-1 | calls | 12 ms | - | - | - | - | 1 | just now");
    }

    @Test
    void probe_isShownBeforeTheCalls_inASeriesOfItsOwn() {
        sessions.sources().models().behave(DUBLIN, Behaviour.taking(Duration.ofMillis(12)));
        sessions.sources().latency().measuring(PROBE);
        OTHERS.forEach(region -> sessions.sources().latency().measuring(probe(region)));
        sessions.sources().latency().measuring(probe("us-east-1"));

        Response response = sessions.ask(new LatencyQuestion(true, 3));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.list(response, "regions").stream().filter(each -> "eu-west-1".equals(each.get("region"))))
                .extracting(each -> each.get("source"), each -> each.get("medianMs"), each -> each.get("p90Ms"))
                .containsExactly(tuple("probe", 30.0, 45.0), tuple("calls", 12.0, null));
    }

    @Test
    void closedRegions_areNotProbed() {
        sessions.sources().latency().measuring(PROBE);

        sessions.ask(new LatencyQuestion(true, null));

        assertThat(sessions.sources().latency().calls(DUBLIN)).isEqualTo(1);
        assertThat(sessions.sources().latency().calls(new Region("af-south-1"))).isZero();
        assertThat(sessions.sources().latency().calls(new Region("us-west-1"))).isZero();
    }

    @Test
    void regionThatCannotBeMeasured_makesTheAnswerIncomplete() {
        sessions.sources().latency().measuring(PROBE);
        OTHERS.forEach(region -> sessions.sources().latency().measuring(probe(region)));
        sessions.sources().latency().behave(VIRGINIA, Behaviour.failing(Reason.TIMED_OUT));

        Response response = sessions.ask(new LatencyQuestion(true, null));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .containsExactly("not measured: us-east-1: timed out: the fake was told to fail: timed-out");
    }

    @Test
    void probesThatAllFail_areNothingKnown() {
        WORLD.regions()
                .keySet()
                .forEach(region -> sessions.sources().latency().behave(region, Behaviour.failing(Reason.UNREACHABLE)));
        OTHERS.forEach(region ->
                sessions.sources().latency().behave(new Region(region), Behaviour.failing(Reason.UNREACHABLE)));

        NoAnswerException end = sessions.refusal(new LatencyQuestion(true, null));

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.lines())
                .containsExactly("not measured: any region: unreachable: the fake was told to fail: unreachable");
    }

    @Test
    void samplesWithoutAProbe_areWarnedOf() {
        assertThat(sessions.ask(new LatencyQuestion(false, 3)).warnings())
                .containsExactly("--samples has an effect with --probe only");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void numberOfSamplesOutOfRange_isInvalid(int samples) {
        assertThatThrownBy(() -> new LatencyQuestion(true, samples))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, end -> assertThat(end.kind()).isEqualTo(Kind.INVALID))
                .hasMessage("--samples must be between 1 and 100");
    }

    @Test
    void probeInACachedSession_isInvalid() {
        NoAnswerException end = FakeSessions.refusal(sessions.cached(), new LatencyQuestion(true, null));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines())
                .containsExactly("--probe asks AWS, and --cached and --account exclude that; leave one out");
    }

    private static ProbeLatency probe(String region) {
        return ProbeLatency.builder(new Region(region), 5, FakeSessions.NOW).build();
    }
}
