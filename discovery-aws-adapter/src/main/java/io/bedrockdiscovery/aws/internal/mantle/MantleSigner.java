package io.bedrockdiscovery.aws.internal.mantle;

import io.bedrockdiscovery.aws.internal.credentials.CredentialsFailedException;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Signs requests to bedrock-mantle: by Signature Version 4 with the user's credentials, or else with the Bedrock API key
 * in {@code AWS_BEARER_TOKEN_BEDROCK}. Safe for use by many threads.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html">Amazon Bedrock API keys</a>
 */
public final class MantleSigner {
    private static final String SERVICE = "bedrock-mantle";

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final SharedCredentials credentials;
    private final Supplier<Optional<String>> bearerToken;

    /**
     * Creates a signer.
     *
     * @param bearerToken the user's Bedrock API key, if there is one
     */
    public MantleSigner(SharedCredentials credentials, Supplier<Optional<String>> bearerToken) {
        this.credentials = credentials;
        this.bearerToken = bearerToken;
    }

    /**
     * Returns a signed copy of a request without a body.
     *
     * @throws CredentialsFailedException if there are neither credentials nor a key
     */
    SdkHttpRequest sign(SdkHttpRequest request, Region region, Duration timeLeft) {
        AwsCredentials identity;
        try {
            identity = credentials.resolveCredentials(timeLeft);
        } catch (CredentialsFailedException e) {
            String token = bearerToken.get().orElseThrow(() -> e);
            return request.toBuilder()
                    .putHeader("Authorization", "Bearer " + token)
                    .build();
        }
        return signer.sign(signing -> signing.identity(identity)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()))
                .request();
    }
}
