package io.bedrockdiscovery.aws.internal.failure;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.DeadPort;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message of the SDK's default chain is enough to tell the reason, in the wording of the SDK in use. */
@Timeout(60)
final class CredentialChainMessageTest {
    @TempDir
    Path home;

    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @BeforeEach
    void configureRole() throws Exception {
        properties.set("aws.endpointUrl", standIn.url());
        properties.set("aws.profile", "work");
        properties.set(
                "aws.configFile", Files.writeString(home.resolve("config"), """
                        [profile work]
                        region = us-east-1
                        role_arn = arn:aws:iam::111122223333:role/reader
                        source_profile = base
                        [profile base]
                        aws_access_key_id = AKIDBASE
                        aws_secret_access_key = secret
                        """).toString());
        properties.set("aws.sharedCredentialsFile", home.resolve("credentials").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, no, CREDENTIALS_INVALID, trust policy",
        "403, ExpiredToken, The security token included in the request is expired, CREDENTIALS_INVALID, aws sso login --profile work",
        "403, InvalidClientTokenId, The security token included in the request is invalid, CREDENTIALS_INVALID, does not accept",
        "500, InternalFailure, oops, SERVICE_ERROR, try again later",
        "400, Throttling, Rate exceeded, THROTTLED, try again later"
    })
    void refusalOfSts_hasItsReason(int status, String code, String message, Reason reason, String messagePart) {
        standIn.on(
                post(anyUrl()).withRequestBody(containing("Action=AssumeRole")),
                AwsStandIn.refusalOfSts(status, code, message));

        assertFailed(reason, messagePart);
    }

    @Test
    void unreachableSts_isUnreachable() {
        try (DeadPort dead = new DeadPort()) {
            properties.set("aws.endpointUrlSts", dead.url());

            assertFailed(Reason.UNREACHABLE, "the credentials could not be fetched: Connect to");
        }
    }

    private static void assertFailed(Reason reason, String messagePart) {
        try (AwsBedrock aws = TestAdapter.byDefault().build()) {
            isUnknown(SourceCalls.models(aws, new Region("eu-west-1")), reason, messagePart);
        }
    }
}
