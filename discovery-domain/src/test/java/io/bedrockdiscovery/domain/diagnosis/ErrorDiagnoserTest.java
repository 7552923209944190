package io.bedrockdiscovery.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorDiagnoserTest {
    static Stream<Arguments> wrapped() {
        return Stream.of(AwsErrorText.values())
                .flatMap(text -> Wrapper.ALL.stream().map(wrapper -> Arguments.of(text, wrapper)));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void recognisesTheError_inEveryWrapper(AwsErrorText text, Wrapper wrapper) {
        assertThat(ErrorDiagnoser.diagnose(wrapper.wrapped(text.text())))
                .map(Diagnosis::key)
                .as(wrapper.wrapped(text.text()))
                .hasValue(text.key());
    }

    @ParameterizedTest
    @EnumSource(AwsErrorText.class)
    void leavesNoPlaceForAFactOpen_inSentences(AwsErrorText text) {
        Diagnosis diagnosis = diagnosed(text.text());

        assertThat(diagnosis.cause()).doesNotContain("{", "[", "MODEL");
        assertThat(diagnosis.remedies()).isNotEmpty().allSatisfy(remedy -> {
            assertThat(remedy.act()).doesNotContain("{", "[");
            assertThat(String.valueOf(remedy.command())).doesNotContain("{", "[");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException: Cannot invoke \"String.length()\" because \"name\" is null",
                "error: failed to push some refs to 'https://example.com/repo.git'",
                "User: arn:aws:iam::111122223333:user/x is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k "
                        + "because no identity-based policy allows the s3:GetObject action",
                "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied",
                "An error occurred (ThrottlingException) when calling the DescribeLogGroups operation: Rate exceeded",
                "ResourceNotFoundException: Requested resource not found: Table: orders not found",
                "ORA-01017: invalid username/password; logon denied",
                "psql: error: connection to server at \"db\" failed: FATAL: password authentication failed for user \"x\"",
                "x509: certificate signed by unknown authority while pulling registry.example.com/app:1",
                "dial tcp: lookup api.example.com: no such host",
                "The model `gpt-99` does not exist or you do not have access to it.",
                "Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000",
                "This feature is not available for this account. Upgrade your plan.",
                "npm ERR! code ERESOLVE unable to resolve dependency tree",
                "Error: Cannot find module 'express'",
                "ValidationException: The provided key element does not match the schema",
                "java.net.SocketTimeoutException: Read timed out",
                "Segmentation fault (core dumped)",
                "CUDA out of memory. Tried to allocate 20.00 MiB",
                "Operation not allowed",
                "HTTP 429 Too Many Requests",
                "ValidationException",
                "AccessDeniedException",
                "claude-sonnet-4-5 is great, how do I use it on Bedrock?",
                "Member must satisfy regular expression pattern: [a-z]+ at 'bucketName'",
                "Modell nicht gefunden",
                "",
                "   ",
                "\\\\\\\"",
                "the end of life of Python 3.8 was in 2024",
                "ERROR: (gcloud.run.deploy) You must specify a region: use --region",
                "ValidationException: 1 validation error detected: Value '' at 'bucketName' failed to satisfy constraint: Member "
                        + "must have length greater than or equal to 3",
                "User: arn:aws:iam::111122223333:user/dev is not authorized to perform: ec2:RunInstances on resource: "
                        + "arn:aws:ec2:us-west-2:111122223333:instance/* with an explicit deny in a service control policy",
                "google.api_core.exceptions.PermissionDenied: 403 Permission 'aiplatform.endpoints.predict' denied on resource",
                "pip._vendor.urllib3.exceptions.SSLError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed",
                "Could not connect to the endpoint URL: \"https://sqs.us-east-1.amazonaws.com/\"",
                "The bedrock layer of the map is missing: model identifier not set",
                "data retention mode 'compliance' is not supported by this bucket"
            })
    void knowsNothing_aboutOtherTexts(String text) {
        assertThat(ErrorDiagnoser.diagnose(text)).map(Diagnosis::key).isEmpty();
    }

    @Test
    void findsTheRegionThatDenied_inTheResource() {
        Diagnosis diagnosis = diagnosed(Wrapper.LITELLM.wrapped(AwsErrorText.SCP_REGION.text()));

        assertThat(diagnosis.fact("denied")).hasValue("us-east-2");
        assertThat(diagnosis.cause()).contains("us-east-2", "service_control_policy/p-regions1");
        assertThat(diagnosis.fact("model")).hasValue("anthropic.claude-sonnet-4-5-20250929-v1:0");
    }

    @Test
    void findsTheDays_andTheModelOfTheClient() {
        Diagnosis diagnosis = diagnosed(
                "litellm.NotFoundError: " + AwsErrorText.LEGACY_IDLE.text().replace("15", "30")
                        + " model=bedrock/us.anthropic.claude-3-7-sonnet-20250219-v1:0");

        assertThat(diagnosis.cause()).contains("30 days");
        assertThat(diagnosis.fact("model")).hasValue("us.anthropic.claude-3-7-sonnet-20250219-v1:0");
    }

    @Test
    void findsTheRegionThatWasCalled_inTheHost() {
        Diagnosis diagnosis = diagnosed("Could not connect to the endpoint URL: "
                + "\"https://bedrock-runtime.eu-west-9.amazonaws.com/model/x/converse\"");

        assertThat(diagnosis.key()).isEqualTo("endpoint-unreachable");
        assertThat(diagnosis.remedies()).extracting(Remedy::command).contains("show region eu-west-9");
    }

    @Test
    void putsTheModelIntoTheCommand_asOneWord() {
        assertThat(diagnosed(AwsErrorText.ON_DEMAND.text()).remedies())
                .extracting(Remedy::command)
                .first()
                .isEqualTo("resolve anthropic.claude-sonnet-4-5-20250929-v1:0 --from REGION");
        assertThat(diagnosed("Invocation of model ID x;rm$(id)'y with on-demand throughput isn't supported")
                        .remedies())
                .extracting(Remedy::command)
                .first()
                .isEqualTo("resolve 'x;rm$(id)'\\''y' --from REGION");
    }

    @Test
    void takesFactsFromElsewhere_onlyWhereTheTextHasNone() {
        Diagnosis diagnosis = diagnosed(AwsErrorText.ON_DEMAND.text())
                .with("region", "eu-west-1")
                .with("model", "other");

        assertThat(diagnosis.remedies().get(0).command())
                .isEqualTo("resolve anthropic.claude-sonnet-4-5-20250929-v1:0 --from eu-west-1");
    }

    /** Texts that make a search begin again at each of many places, repeated to a megabyte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\\",
                "aws bedrock ",
                "ai21.a",
                "amazon.nova-",
                "arn:aws:bedrock:a:a:a",
                "The config profile (",
                "Invocation of model ID ",
                "Invocation of model ID x:1:",
                "Value 'a' at ",
                "data retention mode '",
                "Malformed input request: ",
                "Model access is denied due to ",
                "not authorized to perform: bedrock:InvokeModel on resource: ",
                "not authorized to perform: bedrock:InvokeModel with an explicit deny in a ",
                "&#1;> "
            })
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsAMegabyteOfHostileText_inReasonableTime(String part) {
        String text = part.repeat((1 << 20) / part.length()) + "\n" + AwsErrorText.INVALID_ID.text();

        assertThat(ErrorDiagnoser.diagnose(text)).isNotEmpty();
    }

    @Test
    void hasATestText_forEveryErrorOfTheList() {
        assertThat(ErrorDiagnoser.keys())
                .containsAll(List.of(AwsErrorText.values()).stream()
                        .map(AwsErrorText::key)
                        .toList());
    }

    private static Diagnosis diagnosed(String text) {
        return ErrorDiagnoser.diagnose(text).orElseThrow();
    }
}
