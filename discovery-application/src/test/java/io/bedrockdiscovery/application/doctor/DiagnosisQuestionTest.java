package io.bedrockdiscovery.application.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the diagnosis of an error text. */
final class DiagnosisQuestionTest {
    private static final String ON_DEMAND =
            "Invocation of model ID amazon.nova-pro-v1:0 with on-demand throughput isn't "
                    + "supported. Retry your request with the ID or ARN of an inference profile that contains this model.";

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void knownText_isCompleteWithoutACall() {
        Response response = sessions.askCached(new DiagnosisQuestion(ON_DEMAND));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "checks": [], "diagnosis": {"text": "%s",
                 "cause": "In the region that was called, amazon.nova-pro-v1:0 can only be called through an inference profile.",
                 "remedies": [{"do": "Pass the id of a profile that is listed in the region you call, instead of the model's.",
                  "command": "resolve amazon.nova-pro-v1:0 --from REGION"}]}}""".formatted(ON_DEMAND)));
        assertThat(sessions.calls()).isZero();
    }

    @Test
    void stringToPass_isTold_whereTheStoreKnowsTheRegion() {
        sessions.scanning().scan(ScanRequest.everywhere());

        Response response = sessions.configured("us-west-2").ask(new DiagnosisQuestion(ON_DEMAND));

        assertThat(PlainDocument.of(response.answer()))
                .contains(
                        "- Pass us.amazon.nova-pro-v1:0 from us-west-2, where it is listed.",
                        "    discovery resolve amazon.nova-pro-v1:0 --from us-west-2");
    }

    @Test
    void stringToPass_isToldFromARecordedWorld_thatWasNotScannedYet() {
        Response response = sessions.configured("us-west-2").ask(new DiagnosisQuestion(ON_DEMAND));

        assertThat(PlainDocument.of(response.answer()))
                .contains("- Pass us.amazon.nova-pro-v1:0 from us-west-2, where it is listed.");
    }

    @Test
    void regionThatTakesTheCallOnDemand_isNotTheOneThatRefused() {
        Response response = sessions.configured("us-east-1").ask(new DiagnosisQuestion(ON_DEMAND));

        assertThat(((DoctorAnswer) response.answer()).remedies())
                .noneMatch(remedy -> remedy.act().startsWith("Pass amazon.nova-pro-v1:0"));
    }

    @Test
    void modelThatHasEnded_isNoStringToPass_andOneThatEndsIsToldWithItsEnd() {
        FakeSessions ended = ending("2025-12-01T00:00:00Z");
        FakeSessions ending = ending("2026-02-01T00:00:00Z");

        Response response = ended.configured("us-west-2").ask(new DiagnosisQuestion(ON_DEMAND));

        assertThat(((DoctorAnswer) response.answer()).remedies().get(0).act())
                .isEqualTo("Replace it by amazon.nova-2-pro-v1:0, because calls of amazon.nova-pro-v1:0 fail in"
                        + " us-west-2: LEGACY ended 2025-12-01 (4 weeks ago).");
        assertThat(response.warnings()).anyMatch(line -> line.contains("amazon.nova-pro-v1:0 in us-west-2: LEGACY"));
        Response soon = ending.configured("us-west-2").ask(new DiagnosisQuestion(ON_DEMAND));
        assertThat(((DoctorAnswer) soon.answer()).remedies().get(0).act())
                .isEqualTo("Pass us.amazon.nova-pro-v1:0 from us-west-2, where it is listed; the model is LEGACY until"
                        + " 2026-02-01 (29 days), to be replaced by amazon.nova-2-pro-v1:0.");
        assertThat(soon.warnings()).isNotEmpty();
    }

    private static FakeSessions ending(String end) {
        return FakeSessions.of(World.builder()
                .region(
                        "us-west-2",
                        region -> region.model(FoundationModelBuilder.of("amazon.nova-pro-v1:0")
                                        .legacyUntil(Instant.parse(end))
                                        .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                                        .build())
                                .model("amazon.nova-2-pro-v1:0")
                                .profile(InferenceProfileBuilder.systemDefined("us.amazon.nova-pro-v1:0")
                                        .routing("amazon.nova-pro-v1:0", "us-west-2")
                                        .build()))
                .build());
    }

    @Test
    void policyForTheRoute_isTold_whereTheRegionThatDeniedIsOneOfItsDestinations() {
        sessions.scanning().scan(ScanRequest.everywhere());

        Response response = sessions.configured("us-west-2").ask(new DiagnosisQuestion(denied("us-east-1")));

        assertThat(((DoctorAnswer) response.answer()).cause()).contains("us-east-1");
        String first = ((DoctorAnswer) response.answer()).remedies().get(0).act();
        assertThat(first)
                .startsWith("Add this policy, which allows calls through us.amazon.nova-pro-v1:0 from us-west-2:\n");
        assertThat(AnswerJson.parse(first.substring(first.indexOf('{'))).toString())
                .contains("bedrock:InvokeModel", "us-east-1::foundation-model/amazon.nova-pro-v1:0");
    }

    @Test
    void policy_isNotTold_whereTheRouteDoesNotRunInTheRegionThatDenied() {
        sessions.scanning().scan(ScanRequest.everywhere());

        Response response = sessions.configured("us-west-2").ask(new DiagnosisQuestion(denied("ap-northeast-1")));

        assertThat(((DoctorAnswer) response.answer()).remedies())
                .noneMatch(remedy -> remedy.act().contains("policy, which"));
    }

    @ParameterizedTest
    @CsvSource({
        "User: u is not authorized to perform: bedrock:ListFoundationModels because no identity-based policy allows the "
                + "bedrock:ListFoundationModels action, bedrock:ListInferenceProfiles",
        "Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace "
                + "actions, aws-marketplace:Subscribe",
        "User: u is not authorized to perform: bedrock:CallWithBearerToken on resource: *, bedrock:CallWithBearerToken"
    })
    void actionsThatNeedNoResource_areAPolicyToAdd(String text, String action) {
        DoctorAnswer answer =
                (DoctorAnswer) sessions.ask(new DiagnosisQuestion(text)).answer();

        String last = answer.remedies().get(answer.remedies().size() - 1).act();
        assertThat(AnswerJson.parse(last.substring(last.indexOf('{'))).toString())
                .contains(action);
    }

    private static String denied(String region) {
        return "User: u is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:" + region
                + "::foundation-model/amazon.nova-pro-v1:0 because no identity-based policy allows the action";
    }

    @Test
    void otherText_hasNoDiagnosis_andIsIncomplete() {
        Response response = sessions.ask(new DiagnosisQuestion("Segmentation fault"));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.of(response))
                .isEqualTo(AnswerJson.parse("{\"schemaVersion\": 1, \"checks\": [], \"diagnosis\": null}"));
        assertThat(PlainDocument.of(response.answer())).startsWith("No known error matches this text.");
    }

    @Test
    void checksOfAText_areNone() {
        assertThat(((DoctorAnswer)
                                sessions.ask(new DiagnosisQuestion(ON_DEMAND)).answer())
                        .checks())
                .isEqualTo(List.of());
    }
}
