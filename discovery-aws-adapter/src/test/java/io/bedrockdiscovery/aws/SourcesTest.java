package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourcesTest {
    private static final Region REGION = new Region("eu-west-1");

    private AwsStandIn standIn;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        aws = standIn.client().build();
    }

    @AfterEach
    void close() {
        aws.close();
        standIn.close();
    }

    @Test
    void regionsCarryOptInStatusAndGeography() {
        List<RegionDescription> regions = value(aws.regionSource().regions(Partition.AWS));

        assertThat(regions)
                .containsExactly(
                        new RegionDescription(new Region("us-east-1"), OptInStatus.OPT_IN_NOT_REQUIRED, List.of()),
                        new RegionDescription(
                                new Region("af-south-1"), OptInStatus.NOT_OPTED_IN, List.of("South Africa")));
        assertThat(standIn.count(postRequestedFor(anyUrl()).withRequestBody(containing("AllRegions=true"))))
                .isEqualTo(1);
    }

    @Test
    void anotherPartitionIsAskedInItsOwnRegion() {
        assertThat(value(aws.regionSource().regions(new Partition("aws-us-gov"))))
                .isNotEmpty();

        assertThat(standIn.callsIn("us-gov-west-1")).isEqualTo(1);
    }

    @Test
    void anUnknownPartitionIsUnknown() {
        isUnknown(aws.regionSource().regions(new Partition("nowhere")), Reason.OTHER, "nowhere");
    }

    @Test
    void somethingThatIsNoRegionSpoilsTheListOfRegions() {
        standIn.on(AwsStandIn.regions(), okXml(AwsStandIn.REGIONS.replace("af-south-1", "<![CDATA[<b>]]>")));

        isUnknown(aws.regionSource().regions(Partition.AWS), Reason.BAD_ANSWER);
    }

    @Test
    void everyFieldOfAModelComesThrough() {
        standIn.on(AwsStandIn.models(), okJson("""
                {"future":1,"modelSummaries":[{"modelArn":"arn:aws:bedrock:eu-west-1::foundation-model/a.b-v1:0","modelId":"a.b-v1:0",
                "modelName":"B","providerName":"A","inputModalities":["TEXT","HOLOGRAM"],"outputModalities":[],
                "responseStreamingSupported":true,"customizationsSupported":[],"inferenceTypesSupported":["INFERENCE_PROFILE"],
                "modelLifecycle":{"status":"SUNSET","endOfLifeTime":"2027-01-02T03:04:05Z"},"future":{"a":[null]}},
                {"modelId":"a.c-v1:0","inputModalities":null}]}"""));

        List<FoundationModel> models = value(aws.modelSource().models(REGION));

        FoundationModel full = models.get(0);
        assertThat(full.inputModalities()).containsExactly(Modality.TEXT, new Modality("HOLOGRAM"));
        assertThat(full.outputModalities()).isEmpty();
        assertThat(full.inferenceTypesSupported()).containsExactly(InferenceType.INFERENCE_PROFILE);
        assertThat(full.modelLifecycle())
                .isEqualTo(new Lifecycle(
                        new LifecycleStatus("SUNSET"), null, Instant.parse("2027-01-02T03:04:05Z"), null, null));
        FoundationModel bare = models.get(1);
        assertThat(bare).hasAllNullFieldsOrPropertiesExcept("modelId");
    }

    @Test
    void everyFieldOfAProfileComesThrough() {
        standIn.on(AwsStandIn.profiles(ProfileType.APPLICATION), okJson("""
                {"inferenceProfileSummaries":[{"inferenceProfileName":"n","description":"d","createdAt":"2026-01-02T03:04:05Z",
                "updatedAt":"2026-01-02T03:04:06.5Z","inferenceProfileArn":"arn:x","models":[{"modelArn":"m"},{}],
                "inferenceProfileId":"p1","status":"DRAINING","type":"APPLICATION"},{"inferenceProfileId":"p2"}]}"""));

        List<InferenceProfile> profiles = value(aws.profileSource().profiles(REGION, ProfileType.APPLICATION));

        assertThat(profiles.get(0).models()).containsExactly(new ModelReference("m"), new ModelReference(null));
        assertThat(profiles.get(0).updatedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:06.5Z"));
        assertThat(profiles.get(0).isApplication()).isTrue();
        assertThat(profiles.get(1)).hasAllNullFieldsOrPropertiesExcept("inferenceProfileId");
    }

    @Test
    void aModelThatIsListedTwiceIsThereOnce() {
        standIn.on(
                AwsStandIn.models(),
                okJson("{\"modelSummaries\":[{\"modelId\":\"a\"},{\"modelId\":\"b\"},{\"modelId\":\"a\"}]}"));

        assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
    }

    @Test
    void packedAndChunkedAnswersAreReadLikeOthers() throws IOException {
        standIn.on(
                AwsStandIn.models(),
                aResponse()
                        .withHeader("Content-Encoding", "gzip")
                        .withHeader("Content-Type", "application/json")
                        .withBody(gzip(AwsStandIn.MODELS)));
        standIn.on(
                AwsStandIn.profiles(ProfileType.SYSTEM_DEFINED),
                okJson(AwsStandIn.SYSTEM_PROFILES).withChunkedDribbleDelay(5, 50));

        assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        assertThat(value(aws.profileSource().profiles(REGION, ProfileType.SYSTEM_DEFINED)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"modelSummaries\":null}",
                "{\"modelSummaries\":{}}",
                "<html></html>",
                "{\"modelSummaries\":[null]}",
                "{\"modelSummaries\":[{\"modelName\":\"no id\"}]}",
                "{\"modelSummaries\":[{\"modelId\":\" \"}]}",
                "{\"modelSummaries\":[{\"modelId\":\"a\"}",
                "{\"modelSummaries\":[{\"modelId\":\"a\",\"inputModalities\":\"TEXT\"}]}",
                "{\"modelSummaries\":[{\"modelId\":\"a\",\"inputModalities\":[null]}]}",
                "{\"modelSummaries\":[{\"modelId\":\"a\",\"modelLifecycle\":{\"endOfLifeTime\":\"yesterday\"}}]}"
            })
    void whatIsNotAListOfModelsIsNotTakenForOne(String body) {
        standIn.on(AwsStandIn.models(), okJson(body));

        isUnknown(aws.modelSource().models(REGION), Reason.BAD_ANSWER);
        assertThat(standIn.callsIn("eu-west-1")).as("calls").isEqualTo(1);
    }

    @Test
    void nestingWithoutAnEndIsABadAnswer() {
        standIn.on(AwsStandIn.models(), okJson("{\"future\":" + "[".repeat(200_000)));

        isUnknown(aws.modelSource().models(REGION), Reason.BAD_ANSWER);
    }

    @Test
    void theLatencyIsThatOfOneExchange() {
        standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withFixedDelay(50));

        long start = System.nanoTime();
        Outcome<List<FoundationModel>> outcome = aws.modelSource().models(REGION);
        Duration whole = Duration.ofNanos(System.nanoTime() - start);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Known.class,
                        known -> assertThat(known.latency()).isNotNull().isBetween(Duration.ofMillis(40), whole));
    }

    @Test
    void profilesAreAskedForByTypeInTheLargestPages() {
        assertThat(value(aws.profileSource().profiles(REGION, ProfileType.APPLICATION)))
                .isEmpty();

        assertThat(standIn.count(getRequestedFor(urlPathEqualTo("/inference-profiles"))
                        .withQueryParam("type", equalTo("APPLICATION"))
                        .withQueryParam("maxResults", equalTo("1000"))))
                .isEqualTo(1);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
