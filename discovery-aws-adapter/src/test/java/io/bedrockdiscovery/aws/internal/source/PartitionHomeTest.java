package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.TestScans;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.profiles.ProfileFile;

@Timeout(60)
final class PartitionHomeTest {
    @Nested
    final class ConfiguredRegion {
        private static final Region CONFIGURED = new Region("me-central-1");
        private static final Region HOME = new Region("us-east-1");

        private final List<Region> asked = new ArrayList<>();

        @Test
        void configuredRegionThatAnswers_isAskedAlone() {
            assertThat(ask(region -> Outcome.known(region))).isEqualTo(Outcome.known(CONFIGURED));
            assertThat(asked).containsExactly(CONFIGURED);
        }

        @Test
        void configuredRegionNotOptedIn_isFollowedByTheHome() {
            assertThat(ask(region -> region.equals(HOME)
                            ? Outcome.known(region)
                            : Outcome.unknown(Reason.CREDENTIALS_INVALID, "no")))
                    .isEqualTo(Outcome.known(HOME));
            assertThat(asked).containsExactly(CONFIGURED, HOME);
        }

        @Test
        void noRegionAnswers_givesTheFailureOfTheConfiguredRegion() {
            assertThat(ask(region -> Outcome.unknown(Reason.UNREACHABLE, region.id())))
                    .isEqualTo(Outcome.unknown(Reason.UNREACHABLE, CONFIGURED.id()));
        }

        @Test
        void accessDenied_isFinal() {
            assertThat(ask(region -> Outcome.unknown(Reason.ACCESS_DENIED, region.id())))
                    .isEqualTo(Outcome.unknown(Reason.ACCESS_DENIED, CONFIGURED.id()));
            assertThat(asked).containsExactly(CONFIGURED);
        }

        private Outcome<Region> ask(Function<Region, Outcome<Region>> answer) {
            ProfileFile file = TestAdapter.profileFile("[profile test]\nregion = " + CONFIGURED + "\n");
            return new PartitionHome(new SdkConfiguration("test", () -> file, name -> null))
                    .ask(Partition.AWS, region -> {
                        asked.add(region);
                        return answer.apply(region);
                    });
        }
    }

    /** A scan stays in one partition: that of the configured region, or that of the requested regions. */
    @Nested
    final class Scans {
        private static final Pattern SIGNED_FOR = Pattern.compile("Credential=[^/]+/\\d+/([^/]+)/");

        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @ParameterizedTest
        @CsvSource({
            "us-gov-west-1, aws-us-gov",
            "us-gov-east-1, aws-us-gov",
            "cn-north-1, aws-cn",
            "cn-northwest-1, aws-cn",
            "eusc-de-east-1, aws-eusc"
        })
        void partition_isListedByTheConfiguredRegion(String home, String partition) {
            Set<String> regions = regionsOf(partition);
            standIn.on(AwsStandIn.in(home, AwsStandIn.regions()), okXml(described(regions)));

            ScanReport report = scan(home, Set.of());

            assertThat(report.partition()).isEqualTo(new Partition(partition));
            assertThat(report.account()).isEqualTo("111122223333");
            assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
            assertThat(names(report)).containsExactlyInAnyOrderElementsOf(regions);
            assertThat(requests("DescribeRegions", home, "ec2")).isEqualTo(1);
            assertThat(requests("GetCallerIdentity", home, "sts")).isEqualTo(1);
            assertThat(signedFor()).isEqualTo(regions);
        }

        @ParameterizedTest
        @CsvSource({
            "us-gov-east-1, aws-us-gov, us-gov-west-1",
            "cn-northwest-1, aws-cn, cn-north-1",
            "eusc-de-east-1, aws-eusc, eusc-de-east-1"
        })
        void requestedRegionOfAnotherPartition_isScannedThere(String requested, String partition, String home) {
            standIn.on(AwsStandIn.in(home, AwsStandIn.regions()), okXml(described(regionsOf(partition))));

            ScanReport report = scan("us-east-1", Set.of(new Region(requested)));

            assertThat(report.partition()).isEqualTo(new Partition(partition));
            assertThat(report.completeness()).isEqualTo(ScanReport.Completeness.COMPLETE);
            assertThat(names(report)).containsExactly(requested);
            assertThat(requests("DescribeRegions", home, "ec2")).isEqualTo(1);
            assertThat(requests("GetCallerIdentity", home, "sts")).isEqualTo(1);
            assertThat(signedFor()).containsOnly(requested, home);
        }

        @ParameterizedTest
        @CsvSource({
            "us-gov-west-1, aws-us-gov, amazonaws.com",
            "cn-northwest-1, aws-cn, amazonaws.com.cn",
            "eusc-de-east-1, aws-eusc, amazonaws.eu"
        })
        void everyHost_isInThePartition(String home, String partition, String suffix) {
            Set<String> hosts = new ConcurrentSkipListSet<>();
            String profile = """
                    [profile test]
                    region = %s
                    aws_access_key_id = AKIDEXAMPLE
                    aws_secret_access_key = secret
                    """.formatted(home);

            try (AwsBedrock aws = TestAdapter.of(profile)
                    .resolver(new FakeDnsResolver(host -> {
                        hosts.add(host);
                        throw new UnknownHostException(host);
                    }))
                    .build()) {
                ScanReport report = TestScans.refresh(aws);

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
            try (AwsBedrock aws = TestAdapter.of(profile).build()) {
                return TestScans.scan(
                        aws, ScanRequest.everywhere().withRefresh(true).withOnly(only));
            }
        }

        private int requests(String action, String region, String service) {
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
}
