package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.credentials.CallAuthorization;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.http.TlsTrust;
import io.bedrockdiscovery.aws.internal.mantle.MantleHttp;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.port.BedrockSources;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Creates the sources of one account. */
public final class AwsSources {
    private AwsSources() {}

    /**
     * Returns sources over these parts. Asks nothing yet.
     *
     * @param mantle null where there is no HTTP client to ask bedrock-mantle with
     * @param shared the values that the sources of all accounts share
     */
    public static BedrockSources create(
            SdkConfiguration configuration,
            SharedCredentials credentials,
            CallAuthorization authorization,
            ClientSet clients,
            CallExecutor calls,
            SingleFlight flights,
            CallMeters meters,
            HostResolver resolver,
            TlsTrust trust,
            @Nullable MantleHttp mantle,
            Timeouts timeouts,
            Clock clock,
            SharedValues shared) {
        PartitionHome home = new PartitionHome(configuration);
        SameAnswers answers = new SameAnswers(configuration);
        return new BedrockSources(
                new StsCallerIdentity(configuration, credentials, authorization, clients, calls, home, answers),
                new Ec2RegionSource(clients, calls, home),
                new BedrockModelSource(clients, calls, flights, answers, shared),
                new BedrockProfileSource(clients, calls, flights, answers, shared),
                new BedrockAccessSource(clients, calls),
                new SocketLatencyProbe(configuration, resolver, trust, timeouts.connect(), calls, meters, clock),
                new BedrockTargetSource(clients, calls),
                new MantleModelSource(calls, mantle));
    }
}
