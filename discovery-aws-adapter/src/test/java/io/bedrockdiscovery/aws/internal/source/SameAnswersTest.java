package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SameAnswersTest {
    private static final String FRANKFURT = "eu-central-1";
    private static final String IRELAND = "eu-west-1";

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @Test
    void sameListsOfAllRegions_areTold() {
        list(FRANKFURT, IRELAND);
        list(IRELAND, IRELAND);
        try (AwsBedrock aws = standIn.adapter().build()) {
            ask(aws, FRANKFURT);
            assertThat(notices(aws)).as("of one region").isEmpty();
            ask(aws, IRELAND);
            assertThat(notices(aws))
                    .singleElement()
                    .asString()
                    .contains("endpoint override " + standIn.url(), "2 regions", "emulator");
        }
    }

    @Test
    void listsWithTheArnsOfTheirRegions_areTheirOwn() {
        list(FRANKFURT, FRANKFURT);
        list(IRELAND, IRELAND);
        try (AwsBedrock aws = standIn.adapter().build()) {
            ask(aws, FRANKFURT);
            ask(aws, IRELAND);
            assertThat(notices(aws)).isEmpty();
        }
    }

    @Test
    void emptyLists_areAlikeEverywhere() {
        standIn.on(AwsStandIn.models(), okJson("{\"modelSummaries\":[]}"));
        standIn.on(AwsStandIn.profiles(ProfileType.SYSTEM_DEFINED), okJson("{\"inferenceProfileSummaries\":[]}"));
        try (AwsBedrock aws = standIn.adapter().build()) {
            ask(aws, FRANKFURT);
            ask(aws, IRELAND);
            assertThat(notices(aws)).isEmpty();
        }
    }

    private void list(String region, String arnRegion) {
        standIn.on(AwsStandIn.in(region, AwsStandIn.models()), okJson("""
                {"modelSummaries":[{"modelId":"amazon.nova-pro-v1:0",
                "modelArn":"arn:aws:bedrock:%s::foundation-model/amazon.nova-pro-v1:0"}]}""".formatted(arnRegion)));
        standIn.on(AwsStandIn.in(region, AwsStandIn.profiles(ProfileType.SYSTEM_DEFINED)), okJson("""
                {"inferenceProfileSummaries":[{"inferenceProfileId":"eu.amazon.nova-pro-v1:0","type":"SYSTEM_DEFINED",
                "inferenceProfileArn":"arn:aws:bedrock:%s:111122223333:inference-profile/eu.amazon.nova-pro-v1:0"}]}""".formatted(
                        arnRegion)));
    }

    private static void ask(AwsBedrock aws, String name) {
        Region region = new Region(name);
        value(SourceCalls.models(aws, region));
        value(SourceCalls.profiles(aws, region, ProfileType.SYSTEM_DEFINED));
        value(SourceCalls.profiles(aws, region, ProfileType.APPLICATION));
    }

    private static List<String> notices(AwsBedrock aws) {
        return aws.sources().identity().notices();
    }
}
