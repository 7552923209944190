package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The authorization of calls: a signature with the user's credentials or, where there are none, the user's API key of
 * Bedrock. Credentials come first, because the key may belong to another account and only Bedrock takes it. Safe for
 * use by many threads.
 */
public final class CallAuthorization {
    /** Looking for credentials in every place takes seconds, so that it is not repeated for every call. */
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final SharedCredentials credentials;
    private final @Nullable ApiKey apiKey;
    private final Predicate<Throwable> meansNoneFound;
    private volatile boolean usesApiKey;
    private volatile long decidedAt;

    /**
     * Creates an authorization.
     *
     * @param apiKey null if there is none
     * @param meansNoneFound tells whether a failure to get credentials means that there are none in any place
     */
    public CallAuthorization(
            SharedCredentials credentials, @Nullable ApiKey apiKey, Predicate<Throwable> meansNoneFound) {
        this.credentials = credentials;
        this.apiKey = apiKey;
        this.meansNoneFound = meansNoneFound;
    }

    /** Returns an authorization by signatures alone. */
    public static CallAuthorization signing(SharedCredentials credentials) {
        return new CallAuthorization(credentials, null, failure -> false);
    }

    /**
     * Decides how calls are authorized, and fetches the credentials for it. Blocks.
     *
     * @return the API key; empty where calls are signed
     * @throws CredentialsFailedException if there is neither of them, or the credentials that there are cannot be used
     */
    public Optional<ApiKey> resolve(Duration timeLeft) {
        ApiKey key = apiKey;
        if (key != null && usesApiKey && System.nanoTime() - decidedAt < KEPT_NANOS) {
            return Optional.of(key);
        }
        try {
            credentials.resolveCredentials(timeLeft);
            usesApiKey = false;
            return Optional.empty();
        } catch (CredentialsFailedException e) {
            if (key == null || !meansNoneFound.test(e)) {
                throw e;
            }
            decidedAt = System.nanoTime();
            usesApiKey = true;
            return Optional.of(key);
        }
    }

    /**
     * Decides how one call is authorized, as {@link #resolve} does.
     *
     * @throws ApiKeyNotAcceptedException if there is only an API key, which the service does not take
     */
    public Optional<ApiKey> resolve(Operation operation, Duration timeLeft) {
        Optional<ApiKey> key = resolve(timeLeft);
        if (key.isPresent() && !operation.acceptsApiKey()) {
            throw new ApiKeyNotAcceptedException(operation);
        }
        return key;
    }

    /** Returns whether the API key authorizes calls, by the latest decision. */
    public boolean usesApiKey() {
        return usesApiKey;
    }
}
