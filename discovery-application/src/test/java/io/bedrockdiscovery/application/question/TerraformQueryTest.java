package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.application.document.MachineForm;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the protocol of Terraform's external data source. */
final class TerraformQueryTest {
    @Test
    void query_isReadOverTheOptions() {
        RouteCriteria options = RouteCriteria.from("us-east-1").via(InvocationMode.PROFILE);
        ResolveQuestion question = TerraformQuery.parse(
                        "{\"name\": \"claude\", \"from\": \"eu-west-1\", \"residency\": \"eu\", \"via\": \"\"}")
                .question(options);

        assertThat(question.name()).isEqualTo("claude");
        assertThat(question.criteria().from()).isEqualTo(new Region("eu-west-1"));
        assertThat(question.criteria().via()).isEqualTo(InvocationMode.PROFILE);
        assertThat(question.criteria().residency()).hasToString("eu");
    }

    @Test
    void answer_isAFlatObjectOfStrings() {
        var answer = FakeSessions.of(SmallWorld.WORLD)
                .ask(TerraformQuery.parse("{\"name\":\"claude\",\"from\":\"eu-west-1\"}")
                        .question(RouteCriteria.ANY))
                .answer();

        assertThat(answer.text(MachineForm.TERRAFORM))
                .contains("{\"passAsModelId\":\"eu.anthropic.claude-3-7-sonnet-20250219-v1:0\","
                        + "\"modelId\":\"anthropic.claude-3-7-sonnet-20250219-v1:0\",\"region\":\"eu-west-1\","
                        + "\"via\":\"profile\",\"destinations\":\"eu-central-1,eu-west-1\",\"lifecycle\":\"ACTIVE\","
                        + "\"endOfLife\":\"\",\"replacements\":\"\"}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | there is no name, and no query of Terraform on standard input, which is a JSON object",
                "[] | there is no name, and no query of Terraform on standard input, which is a JSON object",
                "{} | the query has no name",
                "{\"name\":1} | the field 'name' of the query is not a string",
                "{\"model\":\"x\"} | the query has no field 'model'; it has name, from, residency, via",
                "{\"name\":\"x\",\"from\":\"here\"} | 'here' is not a region name such as eu-west-1"
            })
    void otherQuery_isRefused(String text, String line) {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> TerraformQuery.parse(text).question(RouteCriteria.ANY))
                .withMessage(line);
    }
}
