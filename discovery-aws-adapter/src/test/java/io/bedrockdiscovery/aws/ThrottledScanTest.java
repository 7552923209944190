package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** AWS says "too many calls" to the first calls of every region, and the scan knows all in the end. */
@Timeout(60)
final class ThrottledScanTest {
    private static final int FIRST = 2;
    private static final int KINDS = 2;
    private static final int PAGES_A_KIND = 3;
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
    private static final ResponseDefinitionBuilder THROTTLED =
            AwsStandIn.refusal(429, "ThrottlingException", "slow down");

    private AwsStandIn standIn;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
        aws = standIn.client().build();
    }

    @AfterEach
    void close() {
        aws.close();
        standIn.close();
    }

    @Test
    void theFirstCallsOfEveryOperationAreWaitedOut() {
        for (String region : REGIONS) {
            standIn.onFirst(FIRST, asked(region, MODELS), THROTTLED);
            standIn.onFirst(FIRST, asked(region, PROFILES), THROTTLED);
        }
        standIn.onFirst(FIRST, askedForRegions(), AwsStandIn.refusalOfEc2(503, "RequestLimitExceeded", "slow down"));

        knowsEverything(TestScans.refresh(TestScans.over(aws)));

        for (String region : REGIONS) {
            assertThat(calls(region, MODELS)).as(region).isEqualTo(1 + FIRST);
            assertThat(calls(region, PROFILES)).as(region).isEqualTo(pages(region) + FIRST);
        }
        assertThat(standIn.count(askedForRegions())).isEqualTo(1 + FIRST);
    }

    @Test
    void theFirstCallsOfEveryRegionAreWaitedOut() {
        for (String region : REGIONS) {
            standIn.onFirst(FIRST, AwsStandIn.askedOfBedrockIn(region), THROTTLED);
        }

        knowsEverything(TestScans.refresh(TestScans.over(aws)));

        for (String region : REGIONS) {
            assertThat(calls(region, MODELS)).as(region).isLessThanOrEqualTo(1 + FIRST);
            assertThat(calls(region, PROFILES)).as(region).isLessThanOrEqualTo(pages(region) + FIRST);
            assertThat(calls(region, MODELS) + calls(region, PROFILES))
                    .as(region)
                    .isEqualTo(1 + pages(region) + FIRST);
        }
    }

    @Test
    void whatTheDeadlineLeavesNoTimeToWaitOutIsThrottledAndNotTimedOut() {
        Duration deadline = Duration.ofSeconds(10);
        Timeouts patient = new Timeouts(deadline, deadline, deadline.multipliedBy(2), deadline.multipliedBy(2));
        standIn.onFirst(Integer.MAX_VALUE, asked("eu-west-1", MODELS), THROTTLED);
        ScanRequest request = new ScanRequest(true, Set.of(new Region("eu-west-1")), Set.of(), deadline, null);
        ScanReport report;
        try (AwsBedrock waiting = standIn.client().timeouts(patient).build()) {
            report = TestScans.over(waiting).scan(request, ScanListener.SILENT);
        }

        assertThat(report.unknownCalls())
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.failure().reason()).isEqualTo(Reason.THROTTLED));
        assertThat(calls("eu-west-1", MODELS)).isEqualTo(1);
    }

    private static void knowsEverything(ScanReport report) {
        assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
        assertThat(report.unknownCalls()).isEmpty();
        assertThat(report.regionsKnown()).isTrue();
    }

    private static int pages(String region) {
        return TestWorld.WORLD.place(new Region(region)).isPresent() ? KINDS * PAGES_A_KIND : KINDS;
    }

    private int calls(String region, String path) {
        return standIn.count(asked(region, path));
    }

    private static RequestPatternBuilder asked(String region, String path) {
        return getRequestedFor(urlPathEqualTo(path)).withHeader("Authorization", matching(".*/" + region + "/.*"));
    }

    private static RequestPatternBuilder askedForRegions() {
        return postRequestedFor(anyUrl()).withRequestBody(containing("Action=DescribeRegions"));
    }
}
