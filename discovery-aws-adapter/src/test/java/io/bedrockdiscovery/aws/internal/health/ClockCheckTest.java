package io.bedrockdiscovery.aws.internal.health;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.DeadPort;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.Health.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the clock against the time of an answer, at noon by the clock. */
@Timeout(60)
final class ClockCheckTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "12:00:10, OK, right within half a minute",
        "11:58:30, WARNING, 1 min 30 s ahead of AWS",
        "12:10:00, PROBLEM, 10 min 0 s behind AWS",
        "11:50:00, PROBLEM, 10 min 0 s ahead of AWS"
    })
    void difference_isToldAndJudged_evenFromARefusal(String theirs, State state, String detail) {
        Health health = answered("Fri, 02 Jan 2026 " + theirs + " GMT");

        assertThat(health.state()).isEqualTo(state);
        assertThat(health.detail()).isEqualTo(detail);
        assertThat(health.remedy() == null).isEqualTo(state == State.OK);
    }

    @Test
    void answerWithoutAReadableTime_isUnknown() {
        assertThat(answered("tomorrow").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void noNetwork_isUnknown() {
        try (DeadPort dead = new DeadPort();
                AwsBedrock adapter = TestAdapter.of(AwsStandIn.profileFor(dead.url()))
                        .clock(NOON)
                        .build()) {
            assertThat(clock(adapter).state()).isEqualTo(State.UNKNOWN);
        }
    }

    private static Health answered(String date) {
        try (AwsStandIn standIn = new AwsStandIn();
                AwsBedrock adapter = standIn.adapter().clock(NOON).build()) {
            standIn.server()
                    .stubFor(get(urlPathEqualTo("/"))
                            .willReturn(aResponse().withStatus(403).withHeader("Date", date)));
            return clock(adapter);
        }
    }

    private static Health clock(AwsBedrock adapter) {
        return adapter.healthChecks().stream()
                .filter(check -> check.name().equals("clock"))
                .findFirst()
                .orElseThrow()
                .check();
    }
}
