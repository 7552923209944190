package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scan stays in one partition: that of the configured region, or that of the regions that were named. */
@Timeout(60)
final class PartitionScansTest {
    private static final Pattern SIGNED_FOR = Pattern.compile("Credential=[^/]+/\\d+/([^/]+)/");

    private AwsStandIn standIn;

    @BeforeEach
    void start() {
        standIn = new AwsStandIn();
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1, aws-us-gov",
        "us-gov-east-1, aws-us-gov",
        "cn-north-1, aws-cn",
        "cn-northwest-1, aws-cn",
        "eusc-de-east-1, aws-eusc"
    })
    void theConfiguredRegionIsAskedForItsPartition(String home, String partition) {
        Set<String> regions = regionsOf(partition);
        standIn.on(AwsStandIn.in(home, AwsStandIn.regions()), okXml(described(regions)));

        ScanReport report = scan(home, Set.of());

        assertThat(report.partition()).isEqualTo(new Partition(partition));
        assertThat(report.account()).isEqualTo("111122223333");
        assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
        assertThat(names(report)).containsExactlyInAnyOrderElementsOf(regions);
        assertThat(asked("DescribeRegions", home, "ec2")).isEqualTo(1);
        assertThat(asked("GetCallerIdentity", home, "sts")).isEqualTo(1);
        assertThat(signedFor()).isEqualTo(regions);
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-east-1, aws-us-gov, us-gov-west-1",
        "cn-northwest-1, aws-cn, cn-north-1",
        "eusc-de-east-1, aws-eusc, eusc-de-east-1"
    })
    void aRegionThatIsNamedIsAskedForInItsOwnPartition(String named, String partition, String home) {
        standIn.on(AwsStandIn.in(home, AwsStandIn.regions()), okXml(described(regionsOf(partition))));

        ScanReport report = scan("us-east-1", Set.of(new Region(named)));

        assertThat(report.partition()).isEqualTo(new Partition(partition));
        assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
        assertThat(names(report)).containsExactly(named);
        assertThat(asked("DescribeRegions", home, "ec2")).isEqualTo(1);
        assertThat(asked("GetCallerIdentity", home, "sts")).isEqualTo(1);
        assertThat(signedFor()).containsOnly(named, home);
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1, aws-us-gov, amazonaws.com",
        "cn-northwest-1, aws-cn, amazonaws.com.cn",
        "eusc-de-east-1, aws-eusc, amazonaws.eu"
    })
    void everyHostIsOneOfThePartition(String home, String partition, String suffix) {
        Set<String> hosts = new ConcurrentSkipListSet<>();
        String profile = """
                [profile test]
                region = %s
                aws_access_key_id = AKIDEXAMPLE
                aws_secret_access_key = secret
                """.formatted(home);

        try (AwsBedrock aws = AwsStandIn.client(profile)
                .resolver(new FakeNames(host -> {
                    hosts.add(host);
                    throw new UnknownHostException(host);
                }))
                .build()) {
            ScanReport report = TestScans.refresh(TestScans.over(aws));

            assertThat(report.partition()).isEqualTo(new Partition(partition));
            assertThat(report.regionsKnown()).isFalse();
            assertThat(regionsOf(partition)).containsAll(names(report));
        }
        assertThat(hosts)
                .contains("ec2." + home + "." + suffix, "sts." + home + "." + suffix)
                .allSatisfy(host -> assertThat(host).endsWith("." + suffix))
                .allSatisfy(host -> assertThat(regionsOf(partition)).anyMatch(host::contains));
    }

    private ScanReport scan(String configured, Set<Region> only) {
        String profile = standIn.profile().replace("region = us-east-1", "region = " + configured);
        try (AwsBedrock aws = AwsStandIn.client(profile).build()) {
            return TestScans.over(aws)
                    .scan(ScanRequest.everywhere().withRefresh(true).withOnly(only), ScanListener.SILENT);
        }
    }

    private int asked(String action, String region, String service) {
        return standIn.count(postRequestedFor(anyUrl())
                .withRequestBody(containing("Action=" + action))
                .withHeader("Authorization", matching(".*/" + region + "/" + service + "/.*")));
    }

    private Set<String> signedFor() {
        return standIn.server().getAllServeEvents().stream()
                .map(event -> SIGNED_FOR.matcher(event.getRequest().getHeader("Authorization")))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> names(ScanReport report) {
        return report.regions().stream()
                .map(RegionReport::region)
                .map(Region::id)
                .toList();
    }

    private static Set<String> regionsOf(String partition) {
        return Partitions.documented().entrySet().stream()
                .filter(each -> each.getValue().id().equals(partition))
                .map(Map.Entry::getKey)
                .map(Region::id)
                .collect(Collectors.toSet());
    }

    private static String described(Set<String> regions) {
        return regions.stream()
                .map(region -> "<item><regionName>" + region
                        + "</regionName><optInStatus>opt-in-not-required</optInStatus></item>")
                .collect(Collectors.joining(
                        "", "<DescribeRegionsResponse><regionInfo>", "</regionInfo></DescribeRegionsResponse>"));
    }
}
