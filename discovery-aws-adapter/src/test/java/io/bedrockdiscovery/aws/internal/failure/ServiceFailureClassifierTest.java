package io.bedrockdiscovery.aws.internal.failure;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusalOfEc2;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.ProfileChain;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

@Timeout(60)
final class ServiceFailureClassifierTest {
    @Nested
    final class Messages {
        private final ServiceFailureClassifier classifier =
                new ServiceFailureClassifier(new CredentialFailureClassifier(() -> ProfileChain.named("work")));

        static Stream<Arguments> answers() {
            return Stream.of(
                    arguments(
                            answer(403, "AccessDeniedException", "because no identity-based policy allows it"),
                            Reason.ACCESS_DENIED,
                            "no IAM policy allows bedrock:ListFoundationModels for this principal; "
                                    + "ask for one that does"),
                    arguments(
                            answer(403, "AccessDeniedException", "with an explicit deny in a service control policy"),
                            Reason.DENIED_BY_ORGANIZATION,
                            "bedrock:ListFoundationModels is explicitly denied by a service control policy; "
                                    + "only an administrator of the AWS organization can change that"),
                    arguments(
                            answer(403, "AccessDeniedException", "because no VPC endpoint policy allows it"),
                            Reason.ACCESS_DENIED,
                            "no VPC endpoint policy allows bedrock:ListFoundationModels; "
                                    + "ask for a policy that allows it"),
                    arguments(
                            answer(403, "AccessDeniedException", "With An Explicit Deny In An Identity-Based Policy"),
                            Reason.ACCESS_DENIED,
                            "bedrock:ListFoundationModels is explicitly denied by an identity-based policy; "
                                    + "ask for a policy that allows it"),
                    arguments(
                            answer(
                                    403,
                                    "InvalidSignatureException",
                                    "Credential should be scoped to a valid region, not 'eu-west-1'. "),
                            Reason.OTHER,
                            "the endpoint belongs to another region (InvalidSignatureException); unset the endpoint "
                                    + "override (AWS_ENDPOINT_URL_BEDROCK, AWS_ENDPOINT_URL or endpoint_url), "
                                    + "or name its region with --regions"),
                    arguments(
                            answer(403, "AccessDeniedException", "no"),
                            Reason.ACCESS_DENIED,
                            "bedrock:ListFoundationModels is denied (AccessDeniedException); "
                                    + "ask for a policy that allows it"),
                    arguments(
                            answer(403, "SignatureDoesNotMatch", "no"),
                            Reason.CREDENTIALS_INVALID,
                            "the request signature does not match (SignatureDoesNotMatch); "
                                    + "check the secret access key and the system clock"),
                    arguments(
                            answer(403, "ExpiredToken", "no"),
                            Reason.CREDENTIALS_INVALID,
                            "the credentials have expired (ExpiredToken); "
                                    + "sign in again, for example with aws sso login --profile work"),
                    arguments(
                            answer(403, "MissingAuthenticationToken", "no"),
                            Reason.CREDENTIALS_INVALID,
                            "the request carried no credentials (MissingAuthenticationToken)"),
                    arguments(
                            answer(429, "ThrottlingException", "no"),
                            Reason.THROTTLED,
                            "AWS throttled the call (too many requests); try again later or with a lower --concurrency"),
                    arguments(
                            answer(500, "InternalServerException", "no"),
                            Reason.SERVICE_ERROR,
                            "AWS had an internal error (InternalServerException, HTTP 500); try again later"),
                    arguments(
                            answer(400, "ValidationException", "bad id"),
                            Reason.OTHER,
                            "AWS refused the call (ValidationException, HTTP 400): bad id"));
        }

        @ParameterizedTest
        @MethodSource("answers")
        void errorAnswer_hasItsReasonAndMessage(AwsServiceException answer, Reason reason, String message) {
            assertThat(classifier.classify(Operation.LIST_FOUNDATION_MODELS, answer))
                    .isEqualTo(new Failure(reason, message));
        }

        private static AwsServiceException answer(int status, String code, String text) {
            return AwsServiceException.builder()
                    .statusCode(status)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(code)
                            .errorMessage(text)
                            .build())
                    .build();
        }
    }

    /** EC2 answers in XML, with error codes of its own. */
    @Nested
    final class Ec2 {
        static Stream<Arguments> faults() {
            return Stream.of(
                    arguments(
                            refusalOfEc2(403, "UnauthorizedOperation", "no"),
                            Reason.ACCESS_DENIED,
                            "ec2:DescribeRegions"),
                    arguments(
                            refusalOfEc2(
                                    403, "UnauthorizedOperation", "with an explicit deny in a service control policy"),
                            Reason.ACCESS_DENIED,
                            "service control policy"),
                    arguments(refusalOfEc2(401, "AuthFailure", "no"), Reason.CREDENTIALS_INVALID, "AuthFailure"),
                    arguments(refusalOfEc2(400, "RequestExpired", "no"), Reason.CREDENTIALS_INVALID, "expired"),
                    arguments(refusalOfEc2(503, "RequestLimitExceeded", "no"), Reason.THROTTLED, "too many requests"),
                    arguments(refusalOfEc2(500, "InternalError", "no"), Reason.SERVICE_ERROR, "InternalError"),
                    arguments(aResponse().withStatus(502).withBody("<html>"), Reason.SERVICE_ERROR, "502"),
                    arguments(okXml("<html><body>sign in</body></html>"), Reason.BAD_ANSWER, "no list of regions"),
                    arguments(
                            okXml("<DescribeRegionsResponse></DescribeRegionsResponse>"),
                            Reason.BAD_ANSWER,
                            "no list of regions"),
                    arguments(okXml("<DescribeRegionsResponse><regionInfo><item>"), Reason.BAD_ANSWER, "read"),
                    arguments(okXml(""), Reason.BAD_ANSWER, "no list of regions"),
                    arguments(
                            okXml("<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(100) + "\">]><a>&b;</a>"),
                            Reason.BAD_ANSWER,
                            ""));
        }

        @ParameterizedTest
        @MethodSource("faults")
        void faultOfEc2_isNotOneOfTheRegions(ResponseDefinitionBuilder answer, Reason reason, String messagePart) {
            try (AwsStandIn standIn = new AwsStandIn();
                    AwsBedrock aws = standIn.adapter().build()) {
                standIn.on(AwsStandIn.regions(), answer);

                isUnknown(SourceCalls.regions(aws, Partition.AWS), reason, messagePart);
                assertThat(value(SourceCalls.models(aws, new Region("us-east-1"))))
                        .hasSize(2);
            }
        }
    }
}
