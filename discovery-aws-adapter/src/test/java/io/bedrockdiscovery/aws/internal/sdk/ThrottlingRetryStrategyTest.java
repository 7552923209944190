package io.bedrockdiscovery.aws.internal.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.DeadPort;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.TestScans;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ThrottlingRetryStrategyTest {
    private static final ResponseDefinitionBuilder THROTTLED = refusal(429, "ThrottlingException", "slow down");

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().build();

    @Nested
    final class Calls {
        private static final Region REGION = new Region("eu-west-1");

        @Test
        void throttledCall_isRetried() {
            answerFirst(THROTTLED, THROTTLED);

            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);

            assertThat(standIn.callsIn("eu-west-1")).isEqualTo(3);
        }

        @Test
        void lostConnection_isRetried() {
            answerFirst(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
        }

        @Test
        void readTimeout_isNotRetriedAndCostsItsRegionOnly() {
            standIn.on(
                    AwsStandIn.in("eu-west-1", AwsStandIn.models()),
                    okJson(AwsStandIn.MODELS).withFixedDelay(8_000));
            Timeouts hasty = new Timeouts(
                    Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofMillis(5));

            try (AwsBedrock impatient = standIn.adapter().timeouts(hasty).build()) {
                isUnknown(SourceCalls.models(impatient, REGION), Reason.TIMED_OUT, "did not answer");
            }
            assertOneRequestAtMost();
            assertThat(value(SourceCalls.models(aws, new Region("us-east-1")))).hasSize(2);
        }

        @Test
        void callLimit_endsAnAnswerThatTrickles() {
            standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withChunkedDribbleDelay(100, 20_000));
            Timeouts hasty = new Timeouts(
                    Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofMillis(5));

            try (AwsBedrock impatient = standIn.adapter().timeouts(hasty).build()) {
                isUnknown(SourceCalls.models(impatient, REGION), Reason.TIMED_OUT, "within 0.7 s");
            }
            assertOneRequestAtMost();
        }

        @Test
        void refusedConnection_isNotRetried() {
            AtomicInteger lookUps = new AtomicInteger();
            FakeDnsResolver counting = new FakeDnsResolver(host -> {
                lookUps.incrementAndGet();
                return InetAddress.getAllByName(host);
            });

            try (DeadPort dead = new DeadPort();
                    AwsBedrock unreachable = TestAdapter.of(standIn.profile().replace(standIn.url(), dead.url()))
                            .resolver(counting)
                            .build()) {
                isUnknown(SourceCalls.models(unreachable, REGION), Reason.UNREACHABLE, "check the network");
            }
            assertThat(lookUps).hasValue(1);
        }

        /** A slow machine may not even have accepted the request within a short time-out. */
        private void assertOneRequestAtMost() {
            assertThat(standIn.callsIn("eu-west-1")).isLessThanOrEqualTo(1);
        }

        /** Answers the first calls so, in this order, and further calls as usual. */
        private void answerFirst(ResponseDefinitionBuilder... answers) {
            String state = STARTED;
            for (int i = 0; i < answers.length; i++) {
                String next = "after " + i;
                standIn.on(
                        AwsStandIn.models()
                                .inScenario("sequence")
                                .whenScenarioStateIs(state)
                                .willSetStateTo(next),
                        answers[i]);
                state = next;
            }
        }
    }

    /** AWS throttles the first calls of every region, and the scan is complete in the end. */
    @Nested
    final class Scans {
        private static final int FIRST = 2;
        private static final int TYPES = 2;
        private static final int PAGES_OF_A_TYPE = 3;
        private static final List<String> REGIONS = List.of(
                "us-east-1",
                "us-west-2",
                "eu-west-1",
                "eu-central-1",
                "ap-northeast-1",
                "ap-southeast-1",
                "ap-southeast-2");
        private static final String MODELS = "/foundation-models";
        private static final String PROFILES = "/inference-profiles";

        @BeforeEach
        void serve() {
            WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
        }

        @Test
        void throttledFirstCallsOfEveryOperation_areRetried() {
            for (String region : REGIONS) {
                standIn.onFirst(FIRST, requests(region, MODELS), THROTTLED);
                standIn.onFirst(FIRST, requests(region, PROFILES), THROTTLED);
            }
            standIn.onFirst(FIRST, regionRequests(), AwsStandIn.refusalOfEc2(503, "RequestLimitExceeded", "slow down"));

            assertComplete(TestScans.refresh(aws));

            for (String region : REGIONS) {
                assertThat(calls(region, MODELS)).as(region).isEqualTo(1 + FIRST);
                assertThat(calls(region, PROFILES)).as(region).isEqualTo(pages(region) + FIRST);
            }
            assertThat(standIn.count(regionRequests())).isEqualTo(1 + FIRST);
        }

        @Test
        void throttledFirstCallsOfEveryRegion_areRetried() {
            for (String region : REGIONS) {
                standIn.onFirst(FIRST, AwsStandIn.bedrockRequestsIn(region), THROTTLED);
            }

            assertComplete(TestScans.refresh(aws));

            for (String region : REGIONS) {
                assertThat(calls(region, MODELS)).as(region).isLessThanOrEqualTo(1 + FIRST);
                assertThat(calls(region, PROFILES)).as(region).isLessThanOrEqualTo(pages(region) + FIRST);
                assertThat(calls(region, MODELS) + calls(region, PROFILES))
                        .as(region)
                        .isEqualTo(1 + pages(region) + FIRST);
            }
        }

        private static void assertComplete(ScanReport report) {
            assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
            assertThat(report.unknownCalls()).isEmpty();
            assertThat(report.regionsKnown()).isTrue();
        }

        private static int pages(String region) {
            return TestWorld.WORLD.place(new Region(region)).isPresent() ? TYPES * PAGES_OF_A_TYPE : TYPES;
        }

        private int calls(String region, String path) {
            return standIn.count(requests(region, path));
        }

        private static RequestPatternBuilder requests(String region, String path) {
            return getRequestedFor(urlPathEqualTo(path)).withHeader("Authorization", matching(".*/" + region + "/.*"));
        }

        private static RequestPatternBuilder regionRequests() {
            return postRequestedFor(anyUrl()).withRequestBody(containing("Action=DescribeRegions"));
        }
    }
}
