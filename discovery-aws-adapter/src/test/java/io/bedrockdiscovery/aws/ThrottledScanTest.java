package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** AWS says "too many calls" to the first calls of every operation in every region, and the scan knows all in the end. */
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
    void throttlingIsWaitedOutEverywhere() {
        ResponseDefinitionBuilder throttled = AwsStandIn.refusal(429, "ThrottlingException", "slow down");
        for (String region : REGIONS) {
            first(region + MODELS, () -> AwsStandIn.in(region, get(urlPathEqualTo(MODELS))), throttled);
            first(region + PROFILES, () -> AwsStandIn.in(region, get(urlPathEqualTo(PROFILES))), throttled);
        }
        first("ec2", AwsStandIn::regions, AwsStandIn.refusalOfEc2(503, "RequestLimitExceeded", "slow down"));

        ScanReport report = TestScans.refresh(TestScans.over(aws));

        assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
        assertThat(report.unknownCalls()).isEmpty();
        assertThat(report.regionsKnown()).isTrue();
        for (String region : REGIONS) {
            int pages = hasPages(region) ? KINDS * PAGES_A_KIND : KINDS;
            assertThat(calls(region, MODELS)).as(region).isEqualTo(1 + FIRST);
            // The two kinds are asked side by side, and both may be refused by the same step of the scenario.
            assertThat(calls(region, PROFILES)).as(region).isBetween(pages + FIRST, pages + KINDS * FIRST);
        }
        assertThat(standIn.count(postRequestedFor(anyUrl()).withRequestBody(containing("Action=DescribeRegions"))))
                .isEqualTo(1 + FIRST);
    }

    private void first(String name, Supplier<MappingBuilder> calls, ResponseDefinitionBuilder answer) {
        for (int call = 0; call < FIRST; call++) {
            standIn.on(
                    calls.get()
                            .atPriority(1)
                            .inScenario(name)
                            .whenScenarioStateIs(call == 0 ? STARTED : "after " + call)
                            .willSetStateTo("after " + (call + 1)),
                    answer);
        }
    }

    private static boolean hasPages(String region) {
        return TestWorld.WORLD.place(new Region(region)).isPresent();
    }

    private int calls(String region, String path) {
        return standIn.count(
                getRequestedFor(urlPathEqualTo(path)).withHeader("Authorization", matching(".*/" + region + "/.*")));
    }
}
