package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.port.BedrockSources;
import java.time.Clock;

/** Creates the sources of one account. */
public final class AwsSources {
    private AwsSources() {}

    /** Returns sources over these parts. Asks nothing yet. */
    public static BedrockSources create(
            SdkConfiguration configuration,
            SharedCredentials credentials,
            ClientSet clients,
            CallExecutor calls,
            SingleFlight flights,
            CallMeters meters,
            HostResolver resolver,
            Timeouts timeouts,
            Clock clock) {
        PartitionHome home = new PartitionHome(configuration);
        return new BedrockSources(
                new StsCallerIdentity(configuration, credentials, clients, calls, home),
                new Ec2RegionSource(clients, calls, home),
                new BedrockModelSource(clients, calls, flights),
                new BedrockProfileSource(clients, calls, flights),
                new BedrockAccessSource(clients, calls),
                new SocketLatencyProbe(configuration, resolver, timeouts.connect(), calls, meters, clock));
    }
}
