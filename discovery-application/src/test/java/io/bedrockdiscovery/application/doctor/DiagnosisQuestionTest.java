package io.bedrockdiscovery.application.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the diagnosis of an error text. */
final class DiagnosisQuestionTest {
    private static final String ON_DEMAND =
            "Invocation of model ID amazon.nova-pro-v1:0 with on-demand throughput isn't "
                    + "supported. Retry your request with the ID or ARN of an inference profile that contains this model.";

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void knownText_isCompleteWithoutACall() {
        Response response = sessions.ask(new DiagnosisQuestion(ON_DEMAND));

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
                        "- Pass us.amazon.nova-pro-v1:0 from us-west-2, as this account lists it.",
                        "    discovery resolve amazon.nova-pro-v1:0 --from us-west-2");
    }

    @Test
    void otherText_hasNoDiagnosis_andIsIncomplete() {
        Response response = sessions.ask(new DiagnosisQuestion("Segmentation fault"));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.of(response))
                .isEqualTo(AnswerJson.parse("{\"schemaVersion\": 1, \"checks\": [], \"diagnosis\": null}"));
        assertThat(PlainDocument.of(response.answer()))
                .startsWith("This text is not known here, so that nothing is said about its cause.");
    }

    @Test
    void checksOfAText_areNone() {
        assertThat(((DoctorAnswer)
                                sessions.ask(new DiagnosisQuestion(ON_DEMAND)).answer())
                        .checks())
                .isEqualTo(List.of());
    }
}
