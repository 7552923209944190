package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.Closer;
import java.util.function.Function;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK clients of every service and region, created when they are first needed and closed together. Every method
 * throws {@link AdapterClosedException} after {@link #close}. Safe for use by many threads.
 */
public final class ClientSet implements AutoCloseable {
    private final Closer closer = new Closer();
    private final RegionalClients<BedrockClient> bedrock;
    private final RegionalClients<Ec2Client> ec2;
    private final RegionalClients<StsClient> sts;

    /** Creates a set whose clients are made by these functions, each called once for a region. */
    public ClientSet(
            Function<software.amazon.awssdk.regions.Region, BedrockClient> bedrock,
            Function<software.amazon.awssdk.regions.Region, Ec2Client> ec2,
            Function<software.amazon.awssdk.regions.Region, StsClient> sts) {
        this.bedrock = closer.add(new RegionalClients<>(bedrock));
        this.ec2 = closer.add(new RegionalClients<>(ec2));
        this.sts = closer.add(new RegionalClients<>(sts));
    }

    /** Returns the client of the Bedrock control plane in a region. */
    public BedrockClient bedrock(Region region) {
        return bedrock.in(Partitions.sdkRegion(region));
    }

    /** Returns the client of EC2 in a region. */
    public Ec2Client ec2(Region region) {
        return ec2.in(Partitions.sdkRegion(region));
    }

    /** Returns the client of STS in a region. */
    public StsClient sts(Region region) {
        return sts.in(Partitions.sdkRegion(region));
    }

    @Override
    public void close() {
        closer.close();
    }
}
