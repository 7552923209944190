package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.token.credentials.SdkToken;

/**
 * An API key of Amazon Bedrock: a bearer token that Bedrock takes in place of a signature. It is a secret, and appears
 * in no text.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html">Amazon Bedrock API keys</a>
 */
public final class ApiKey implements SdkToken {
    /** The environment variable of the key. */
    public static final String VARIABLE = "AWS_BEARER_TOKEN_BEDROCK";

    private static final String PROPERTY = "aws.bearerTokenBedrock";

    private final String token;

    ApiKey(String token) {
        this.token = token;
    }

    /** Returns the key that the user has set, in the system property or the variable of the SDK; empty if there is none. */
    public static Optional<ApiKey> configured(SdkConfiguration configuration) {
        String property = System.getProperty(PROPERTY);
        return Optional.ofNullable(property == null || property.isBlank() ? null : property.strip())
                .or(() -> Optional.ofNullable(configuration.environment().text(VARIABLE)))
                .map(ApiKey::new);
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public Optional<Instant> expirationTime() {
        return Optional.empty();
    }

    /** Returns a one-way digest of this key and of the place where it is valid. */
    public String digest(String place) {
        return CredentialDigest.of(token, place);
    }

    /** Returns a text without this key. */
    public String redact(String text) {
        return text.replace(token, "(the key)");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKey key && key.token.equals(token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    @Override
    public String toString() {
        return "ApiKey";
    }
}
