package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default chain keeps only the words of what went wrong, and these are enough to say what it was. */
@Timeout(60)
final class ChainFaultsTest {
    private static final Region REGION = new Region("eu-west-1");

    @TempDir
    Path home;

    private final SystemProperties properties = new SystemProperties();
    private AwsStandIn standIn;

    @BeforeEach
    void start() throws Exception {
        standIn = new AwsStandIn();
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

    @AfterEach
    void stop() {
        properties.close();
        standIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, no, CREDENTIALS_INVALID, trust policy",
        "403, ExpiredToken, The security token included in the request is expired, CREDENTIALS_INVALID, aws sso login --profile work",
        "403, InvalidClientTokenId, The security token included in the request is invalid, CREDENTIALS_INVALID, does not know",
        "500, InternalFailure, oops, SERVICE_ERROR, try again later",
        "400, Throttling, Rate exceeded, THROTTLED, try again later"
    })
    void whatStsSaysOfTheRole(int status, String code, String message, Reason reason, String says) {
        standIn.on(
                post(anyUrl()).withRequestBody(containing("Action=AssumeRole")),
                AwsStandIn.refusalOfEc2(status, code, message)
                        .withBody("<ErrorResponse><Error><Code>" + code + "</Code><Message>" + message
                                + "</Message></Error></ErrorResponse>"));

        isNotGiven(reason, says);
    }

    @Test
    void stsThatIsNotThere() {
        try (DeadPort dead = new DeadPort()) {
            properties.set("aws.endpointUrlSts", dead.url());

            isNotGiven(Reason.UNREACHABLE, "no credentials could be fetched: Connect to");
        }
    }

    private void isNotGiven(Reason reason, String says) {
        try (AwsBedrock aws =
                AwsBedrock.builder().timeouts(AwsStandIn.FOR_TESTS).build()) {
            isUnknown(aws.modelSource().models(REGION), reason, says);
        }
    }
}
