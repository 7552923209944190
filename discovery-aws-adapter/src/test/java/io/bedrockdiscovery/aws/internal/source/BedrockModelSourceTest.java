package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.ContractAdapters;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.NewThread;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ModelSourceContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BedrockModelSourceTest extends ModelSourceContract {
    @AutoClose
    private final ContractAdapters adapters = new ContractAdapters();

    @Override
    protected ModelSource serving(World world) {
        return adapters.serving(world).models();
    }

    @Override
    protected Map<Reason, ModelSource> failing() {
        return adapters.failing(BedrockSources::models);
    }

    @Override
    protected Optional<ModelSource> hanging(Runnable whenCalled) {
        return Optional.of(adapters.silent(whenCalled).models());
    }

    /**
     * The region of the contract is a documented one, which only a name that does not resolve could make not offered.
     */
    @Override
    protected boolean tellsNotOffered() {
        return false;
    }

    @Nested
    final class Answers {
        private static final Region REGION = new Region("eu-west-1");

        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @AutoClose
        private final AwsBedrock aws = standIn.adapter().build();

        @Test
        void model_keepsEveryField() {
            standIn.on(AwsStandIn.models(), okJson("""
                    {"future":1,"modelSummaries":[{"modelArn":"arn:aws:bedrock:eu-west-1::foundation-model/a.b-v1:0","modelId":"a.b-v1:0",
                    "modelName":"B","providerName":"A","inputModalities":["TEXT","HOLOGRAM"],"outputModalities":[],
                    "responseStreamingSupported":true,"customizationsSupported":[],"inferenceTypesSupported":["INFERENCE_PROFILE"],
                    "modelLifecycle":{"status":"SUNSET","endOfLifeTime":"2027-01-02T03:04:05Z"},"future":{"a":[null]}},
                    {"modelId":"a.c-v1:0","inputModalities":null}]}"""));

            List<FoundationModel> models = value(SourceCalls.models(aws, REGION));

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
        void repeatedModel_isObservedOnce() {
            standIn.on(
                    AwsStandIn.models(),
                    okJson("{\"modelSummaries\":[{\"modelId\":\"a\"},{\"modelId\":\"b\"},{\"modelId\":\"a\"}]}"));

            List<FoundationModel> models = value(SourceCalls.models(aws, REGION));

            RegionObservations observed = new RegionObservations(
                    REGION, Observation.known(models, Instant.EPOCH), Observation.none(), Observation.none());
            assertThat(observed.models().items()).hasSize(2);
        }

        @Test
        void compressedAnswer_isRead() throws IOException {
            standIn.on(
                    AwsStandIn.models(),
                    aResponse()
                            .withHeader("Content-Encoding", "gzip")
                            .withHeader("Content-Type", "application/json")
                            .withBody(gzip(AwsStandIn.MODELS)));

            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
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
        void bodyThatIsNoListOfModels_isABadAnswer(String body) {
            standIn.on(AwsStandIn.models(), okJson(body));

            isUnknown(SourceCalls.models(aws, REGION), Reason.BAD_ANSWER);
            assertThat(standIn.callsIn("eu-west-1")).as("calls").isEqualTo(1);
        }

        @Test
        void endlessNesting_isABadAnswer() {
            standIn.on(AwsStandIn.models(), okJson("{\"future\":" + "[".repeat(200_000)));

            isUnknown(SourceCalls.models(aws, REGION), Reason.BAD_ANSWER);
        }

        private static byte[] gzip(String text) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
                compressed.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }
    }

    @Nested
    final class SharedCalls {
        private static final Region REGION = new Region("eu-west-1");

        @Test
        void twoCallersOfARegion_makeOneRequest() throws Exception {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch answer = new CountDownLatch(1);
            FakeDnsResolver names = new FakeDnsResolver(host -> {
                asked.countDown();
                await(answer);
                return InetAddress.getAllByName(host);
            });
            try (AwsStandIn standIn = new AwsStandIn();
                    AwsBedrock aws = standIn.adapter().resolver(names).build()) {
                List<Object> answers = new CopyOnWriteArrayList<>();
                Thread one = new Thread(() -> answers.add(value(SourceCalls.models(aws, REGION))));
                Thread other = new Thread(() -> answers.add(value(SourceCalls.models(aws, REGION))));
                one.start();
                asked.await();
                other.start();
                while (other.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }

                answer.countDown();

                one.join();
                other.join();
                assertThat(answers).hasSize(2);
                assertThat(answers.get(0)).isSameAs(answers.get(1));
                assertThat(standIn.callsIn(REGION.id())).isEqualTo(1);
            }
        }

        @Test
        void callerWithLittleTime_doesNotCostOthersTheirAnswer() throws Exception {
            try (AwsStandIn standIn = new AwsStandIn();
                    AwsBedrock aws = standIn.adapter().build()) {
                // The first call of a client takes longer, which must not cost the hurried one its time.
                assertThat(value(SourceCalls.models(aws, new Region("us-east-1"))))
                        .hasSize(2);
                standIn.onFirst(
                        1,
                        AwsStandIn.bedrockRequestsIn(REGION.id()),
                        okJson("{}").withFixedDelay(15_000));
                CompletableFuture<Outcome<?>> hurried = NewThread.supply(
                        () -> aws.sources().models().models(REGION, CallContext.within(Duration.ofSeconds(3))));
                while (standIn.callsIn(REGION.id()) == 0) {
                    Thread.onSpinWait();
                }

                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
                isUnknown(hurried.get(30, TimeUnit.SECONDS), Reason.TIMED_OUT);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
