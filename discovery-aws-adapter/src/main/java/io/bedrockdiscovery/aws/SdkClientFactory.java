package io.bedrockdiscovery.aws;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Creates SDK clients in place of the adapter's own, for embedders whose clients need interceptors, a proxy or an HTTP
 * client that the adapter does not provide. A client is created when it is first needed, kept for its region, and
 * closed with the adapter. None of the methods may return null. Implementations must be safe for use by many threads.
 *
 * <p>Retries and socket time-outs are those of the clients; the adapter adds the limit of a call to every request. An
 * interrupt, or closing the adapter, ends a call as soon as its HTTP client notices the interrupt of the thread.
 */
public interface SdkClientFactory {
    /**
     * Returns the credentials that the clients sign with. The adapter resolves them too, in order to identify the
     * caller and to report a failure of the credentials as such. They are not closed with the adapter.
     */
    AwsCredentialsProvider credentials();

    /** Creates a client of the Bedrock control plane. */
    BedrockClient bedrock(Region region);

    /** Creates a client of EC2, for its list of regions. */
    Ec2Client ec2(Region region);

    /** Creates a client of STS, for the account id. */
    StsClient sts(Region region);

    /**
     * Returns the HTTP client with which bedrock-mantle is asked, for which the SDK has no client. It is not closed with
     * the adapter.
     *
     * @return empty, the default, to leave bedrock-mantle unknown
     */
    default Optional<SdkHttpClient> httpClient() {
        return Optional.empty();
    }
}
