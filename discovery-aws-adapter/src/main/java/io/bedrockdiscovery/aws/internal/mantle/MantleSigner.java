package io.bedrockdiscovery.aws.internal.mantle;

import io.bedrockdiscovery.aws.internal.credentials.ApiKey;
import io.bedrockdiscovery.aws.internal.credentials.CallAuthorization;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Signs requests to bedrock-mantle: by Signature Version 4 with the user's credentials, or with the Bedrock API key where
 * that authorizes calls. Safe for use by many threads.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html">Amazon Bedrock API keys</a>
 */
public final class MantleSigner {
    private static final String SERVICE = "bedrock-mantle";

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final SharedCredentials credentials;
    private final CallAuthorization authorization;

    /** Creates a signer with the credentials and the key between which the authorization decides. */
    public MantleSigner(SharedCredentials credentials, CallAuthorization authorization) {
        this.credentials = credentials;
        this.authorization = authorization;
    }

    /**
     * Returns a signed copy of a request without a body.
     *
     * @throws io.bedrockdiscovery.aws.internal.credentials.CredentialsFailedException if there are neither credentials
     *     nor a key, or the credentials that there are cannot be used
     */
    SdkHttpRequest sign(SdkHttpRequest request, Region region, Duration timeLeft) {
        Optional<ApiKey> key = authorization.resolve(timeLeft);
        if (key.isPresent()) {
            return request.toBuilder()
                    .putHeader("Authorization", "Bearer " + key.get().token())
                    .build();
        }
        AwsCredentials identity = credentials.resolveCredentials(timeLeft);
        return signer.sign(signing -> signing.identity(identity)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()))
                .request();
    }
}
