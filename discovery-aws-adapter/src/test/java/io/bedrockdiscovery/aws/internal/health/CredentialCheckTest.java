package io.bedrockdiscovery.aws.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.Health.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/** Tests which source of credentials is told, which ones it hides, and their end. */
final class CredentialCheckTest {
    private static final String SECRET = "the-secret-value";
    private static final Map<String, String> KEYS =
            Map.of("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", SECRET);
    private static final String DEFAULT = "[default]\naws_access_key_id = b\naws_secret_access_key = c";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
    private static final AwsCredentialsProvider GIVEN = () -> AwsBasicCredentials.create("AKIAEXAMPLE", SECRET);

    @Test
    void keysInTheEnvironment_areOk_andTheirValuesAreNotTold() {
        Health health = health(null, "", KEYS, GIVEN);

        assertThat(health).isEqualTo(Health.ok("from AWS_ACCESS_KEY_ID"));
        assertThat(health.toString()).doesNotContain(SECRET, "AKIAEXAMPLE");
    }

    @Test
    void keysInTheEnvironment_hideTheDefaultProfile() {
        Health health = health(null, DEFAULT, KEYS, GIVEN);

        assertThat(health.state()).isEqualTo(State.WARNING);
        assertThat(health.detail()).isEqualTo("from AWS_ACCESS_KEY_ID; set, but not used: profile default");
    }

    @Test
    void profileThatIsNamed_comesFirst() {
        Health health = health("work", "[profile work]\naws_access_key_id = b\naws_secret_access_key = c", KEYS, GIVEN);

        assertThat(health.detail()).isEqualTo("from profile work; set, but not used: AWS_ACCESS_KEY_ID");
    }

    @Test
    void profileThatDoesNotExist_isAProblem() {
        Health health = health("work", "", Map.of(), failing());

        assertThat(health.state()).isEqualTo(State.PROBLEM);
        assertThat(health.detail()).isEqualTo("profile work, which is in neither of AWS's files, gave none");
    }

    @Test
    void noCredentials_areAProblem() {
        Health health = health(null, "", Map.of(), failing());

        assertThat(health.state()).isEqualTo(State.PROBLEM);
        assertThat(health.detail()).isEqualTo("none were found");
        assertThat(health.remedy()).contains("sign in");
    }

    @Test
    void keyWithoutItsSecret_isToldWhereNothingElseIsFound() {
        assertThat(health(null, "", Map.of("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"), failing())
                        .detail())
                .isEqualTo("none were found; AWS_SECRET_ACCESS_KEY is not set");
    }

    @Test
    void apiKeyAlone_isOk() {
        assertThat(health(null, "", Map.of("AWS_BEARER_TOKEN_BEDROCK", SECRET), failing())
                        .state())
                .isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, PROBLEM, they have ended", "PT5M, WARNING, they end soon", "PT2H, OK,"})
    void endOfASession_isToldAndJudged(Duration left, State state, @Nullable String remedy) {
        Instant end = NOON.instant().plus(left);
        Health health = health(
                null,
                "",
                KEYS,
                () -> AwsSessionCredentials.builder()
                        .accessKeyId("a")
                        .secretAccessKey("b")
                        .sessionToken("c")
                        .expirationTime(end)
                        .build());

        assertThat(health.state()).isEqualTo(state);
        assertThat(health.detail()).isEqualTo("from AWS_ACCESS_KEY_ID, until " + end);
        assertThat(String.valueOf(health.remedy())).startsWith(String.valueOf(remedy));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"AKIAEXAMPLE\"', AWS_ACCESS_KEY_ID has quotation marks or blanks in it",
        "ASIAEXAMPLE, 'AWS_SESSION_TOKEN is not set, which a key that begins with ASIA needs'"
    })
    void oddKeys_areToldWithoutTheirValues(String key, String oddity) {
        Health health = health(null, "", Map.of("AWS_ACCESS_KEY_ID", key, "AWS_SECRET_ACCESS_KEY", SECRET), GIVEN);

        assertThat(health.state()).isEqualTo(State.WARNING);
        assertThat(health.detail()).isEqualTo("from AWS_ACCESS_KEY_ID; " + oddity);
    }

    private static AwsCredentialsProvider failing() {
        return () -> {
            throw SdkClientException.create(SECRET);
        };
    }

    private static Health health(
            @Nullable String profile, String file, Map<String, String> variables, AwsCredentialsProvider source) {
        ProfileFile profiles = TestAdapter.profileFile(file);
        SdkConfiguration configuration = new SdkConfiguration(profile, () -> profiles, variables::get);
        try (SharedCredentials credentials = new SharedCredentials(source, Duration.ofSeconds(20), NOON)) {
            return new CredentialCheck(configuration, credentials, NOON).check();
        }
    }
}
