package io.bedrockdiscovery.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Makes the SDK clients, for embedders whose clients need what the adapter does not know of: interceptors, a proxy, an
 * HTTP client of their own. Implementations are called by many threads; a client is asked for when it is first needed,
 * kept, and closed with the adapter. Retries and socket time-outs are then those of the clients that were made, and an
 * interrupt ends a call when its HTTP client notices it. None of the methods returns null.
 */
public interface SdkClientFactory {
    /**
     * The credentials that the clients sign with; asked here as well, for whom they belong to, and not closed with the
     * adapter.
     */
    AwsCredentialsProvider credentials();

    /** A client of the Bedrock control plane. */
    BedrockClient bedrock(Region region);

    /** A client of EC2, for its list of regions. */
    Ec2Client ec2(Region region);

    /** A client of STS, for the account id. */
    StsClient sts(Region region);
}
