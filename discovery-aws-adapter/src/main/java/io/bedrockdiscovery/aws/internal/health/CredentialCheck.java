package io.bedrockdiscovery.aws.internal.health;

import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Checks which source of the SDK's chain gives the credentials, which sources it hides, and when they expire. */
public final class CredentialCheck implements HealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofMinutes(10);

    private final SdkConfiguration configuration;
    private final SharedCredentials credentials;
    private final Clock clock;

    /** Creates a check of these credentials. */
    public CredentialCheck(SdkConfiguration configuration, SharedCredentials credentials, Clock clock) {
        this.configuration = configuration;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public Health check() {
        List<String> sources = sources();
        String first = sources.isEmpty() ? "the container or the instance" : sources.get(0);
        String hidden = sources.size() < 2
                ? ""
                : "; set, but not used: " + String.join(", ", sources.subList(1, sources.size()));
        AwsCredentials found;
        try {
            found = credentials.resolveCredentials(LIMIT);
        } catch (RuntimeException e) {
            // The message may quote what a credential process printed, so that it is not shown.
            return isSet("AWS_BEARER_TOKEN_BEDROCK")
                    ? Health.ok("a Bedrock API key from AWS_BEARER_TOKEN_BEDROCK; EC2 and STS cannot be asked with it")
                    : Health.problem(
                            (sources.isEmpty() ? "none were found" : first + " gave none") + hidden + incomplete(),
                            "sign in (aws login, aws sso login), or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and "
                                    + "AWS_SECRET_ACCESS_KEY");
        }
        Instant end = found.expirationTime().orElse(null);
        String from = "from " + first + (end == null ? "" : ", until " + end.truncatedTo(ChronoUnit.SECONDS)) + hidden;
        if (end != null && !end.isAfter(clock.instant())) {
            return Health.problem(from, "they have ended: sign in again");
        }
        if (end != null && end.isBefore(clock.instant().plus(SOON))) {
            return Health.warning(from, "they end soon: sign in again");
        }
        String oddity = KeyVariables.oddity(configuration.environment());
        if (oddity != null && first.equals(KeyVariables.KEY)) {
            return Health.warning(from + "; " + oddity, "set the variables again, without quotation marks and blanks");
        }
        return sources.size() < 2
                ? Health.ok(from)
                : Health.warning(from, "unset what is not meant, or name the profile with --profile");
    }

    /** Returns the sources that are set, in the order of the chain. */
    private List<String> sources() {
        List<String> sources = new ArrayList<>();
        String profile = configuration.effectiveProfile();
        boolean named = configuration.profileName() != null;
        if (named) {
            sources.add("profile " + profile + (exists(profile) ? "" : ", which is in neither of AWS's files,"));
        }
        if (System.getProperty("aws.accessKeyId") != null && System.getProperty("aws.secretAccessKey") != null) {
            sources.add("system properties");
        }
        if (isSet(KeyVariables.KEY) && isSet(KeyVariables.SECRET)) {
            sources.add(KeyVariables.KEY);
        }
        if (isSet("AWS_WEB_IDENTITY_TOKEN_FILE")) {
            sources.add("AWS_WEB_IDENTITY_TOKEN_FILE");
        }
        if (!named && exists(profile)) {
            sources.add("profile " + profile);
        }
        if (isSet("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || isSet("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
            sources.add("the container");
        }
        return sources;
    }

    private boolean exists(String profile) {
        return configuration.profiles().get().profile(profile).isPresent();
    }

    private String incomplete() {
        String oddity = KeyVariables.oddity(configuration.environment());
        return oddity == null ? "" : "; " + oddity;
    }

    private boolean isSet(String variable) {
        return configuration.environment().text(variable) != null;
    }
}
