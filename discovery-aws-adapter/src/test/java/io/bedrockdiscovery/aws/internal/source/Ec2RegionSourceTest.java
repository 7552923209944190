package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusalOfEc2;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.ContractAdapters;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.RegionSourceContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class Ec2RegionSourceTest extends RegionSourceContract {
    @AutoClose
    private final ContractAdapters adapters = new ContractAdapters();

    @Override
    protected RegionSource serving(World world) {
        return adapters.serving(world).regions();
    }

    @Override
    protected Map<Reason, RegionSource> failing() {
        return adapters.failing(
                Map.of(
                        Reason.ACCESS_DENIED, refusalOfEc2(403, "UnauthorizedOperation", "no"),
                        Reason.CREDENTIALS_INVALID, refusalOfEc2(401, "AuthFailure", "no"),
                        Reason.THROTTLED, refusalOfEc2(503, "RequestLimitExceeded", "no"),
                        Reason.BAD_ANSWER, WireMock.ok("<html/>"),
                        Reason.SERVICE_ERROR, refusalOfEc2(500, "InternalError", "no")),
                BedrockSources::regions);
    }

    @Override
    protected Optional<RegionSource> hanging(Runnable whenCalled) {
        return Optional.of(adapters.silent(whenCalled).regions());
    }

    @Nested
    final class Answers {
        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @AutoClose
        private final AwsBedrock aws = standIn.adapter().build();

        @Test
        void region_carriesOptInStatusAndGeography() {
            List<RegionDescription> regions = value(SourceCalls.regions(aws, Partition.AWS));

            assertThat(regions)
                    .containsExactly(
                            new RegionDescription(new Region("us-east-1"), OptInStatus.OPT_IN_NOT_REQUIRED, List.of()),
                            new RegionDescription(
                                    new Region("af-south-1"), OptInStatus.NOT_OPTED_IN, List.of("South Africa")));
            assertThat(standIn.count(postRequestedFor(anyUrl()).withRequestBody(containing("AllRegions=true"))))
                    .isEqualTo(1);
        }

        @Test
        void otherPartition_isAskedInItsOwnRegion() {
            assertThat(value(SourceCalls.regions(aws, new Partition("aws-us-gov"))))
                    .isNotEmpty();

            assertThat(standIn.callsIn("us-gov-west-1")).isEqualTo(1);
        }

        @Test
        void unknownPartition_isUnknown() {
            isUnknown(SourceCalls.regions(aws, new Partition("nowhere")), Reason.OTHER, "nowhere");
        }

        @Test
        void invalidRegionName_isABadAnswer() {
            standIn.on(AwsStandIn.regions(), okXml(AwsStandIn.REGIONS.replace("af-south-1", "<![CDATA[<b>]]>")));

            isUnknown(SourceCalls.regions(aws, Partition.AWS), Reason.BAD_ANSWER);
        }
    }
}
