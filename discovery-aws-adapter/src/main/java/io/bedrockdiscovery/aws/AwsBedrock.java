package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Amazon Bedrock as the domain's ports, over the AWS SDK: {@code DescribeRegions} of EC2, {@code ListFoundationModels},
 * {@code ListInferenceProfiles} and {@code GetFoundationModelAvailability} of Bedrock, {@code GetCallerIdentity} of STS.
 * Nothing is changed at AWS.
 *
 * <p>Credentials, region and endpoints are found where the SDK finds them: system properties, environment, shared
 * configuration files, container and instance roles. Where no region is configured it is {@code us-east-1}. Opening asks
 * nobody; clients are made when they are first needed and kept, one per service and region, over one HTTP client.
 *
 * <p>Safe for use by many threads, as are its ports, which return failures and do not throw them. Threads of its own are
 * daemons. Close it once; calls under way then end as cancelled.
 */
public final class AwsBedrock implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;
    private final SharedCredentials credentials;
    private final List<AutoCloseable> own;
    private final PerRegion<BedrockClient> bedrock;
    private final PerRegion<Ec2Client> ec2;
    private final PerRegion<StsClient> sts;
    private final ThreadFanOut fanOut;
    private final RegionSource regions;
    private final ModelSource models;
    private final ProfileSource profiles;
    private final AccessSource access;
    private final CallerIdentity caller;
    private final LatencyProbe probe;

    AwsBedrock(AwsBedrockBuilder settings) {
        timer = new ScheduledThreadPoolExecutor(
                1, new DaemonThreads("bedrock-discovery-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        SdkConfiguration configuration = settings.configuration();
        Timeouts timeouts = settings.timeouts();
        NameService names = new NameService(settings.resolver());
        SdkClientFactory custom = settings.clients();
        SdkClientFactory factory;
        if (custom == null) {
            AwsCredentialsProvider chain = configuration.credentials();
            WireClient http = WireClient.open(timeouts, names, new InFlight(timer));
            own = Stream.of(http, chain)
                    .filter(AutoCloseable.class::isInstance)
                    .map(AutoCloseable.class::cast)
                    .toList();
            credentials = new SharedCredentials(chain, timeouts.call(), settings.clock());
            factory = new SharedHttpFactory(configuration, credentials, http, timer, timeouts);
        } else {
            // What the embedder made is the embedder's to close.
            own = List.of();
            credentials = new SharedCredentials(custom.credentials(), timeouts.call(), settings.clock());
            factory = custom;
        }
        bedrock = new PerRegion<>(factory::bedrock);
        ec2 = new PerRegion<>(factory::ec2);
        sts = new PerRegion<>(factory::sts);
        Diagnosis diagnosis = new Diagnosis(names, new CredentialFaults(configuration.effectiveProfile()));
        CallMeters meters = new CallMeters(settings.meters());
        Calls calls = new Calls(credentials, diagnosis, meters, timeouts);
        SharedCalls shared = new SharedCalls();
        HomeRegions homes = new HomeRegions(configuration);
        fanOut = new ThreadFanOut(settings.concurrency());
        regions = new Ec2RegionSource(ec2, calls, homes);
        models = new BedrockModelSource(bedrock, calls, shared);
        profiles = new BedrockProfileSource(bedrock, calls, shared);
        access = new BedrockAccessSource(bedrock, calls);
        caller = new StsCallerIdentity(
                configuration, credentials, sts, calls.within(timeouts.atMost(AwsBedrockBuilder.IDENTITY)), homes);
        probe = new SocketLatencyProbe(configuration, names, timeouts, calls, meters, settings.clock());
    }

    /** Everything as the SDK finds it. */
    public static AwsBedrock open() {
        return builder().build();
    }

    /** For those who want to say something differently. */
    public static AwsBedrockBuilder builder() {
        return new AwsBedrockBuilder();
    }

    /** Regions by EC2, asked in the configured region where it is of the partition, else in the partition's own. */
    public RegionSource regionSource() {
        return regions;
    }

    /** Models by the Bedrock control plane; who asks for a region's at the same time as others shares their call. */
    public ModelSource modelSource() {
        return models;
    }

    /** Profiles by the Bedrock control plane; calls are shared as those for models are. */
    public ProfileSource profileSource() {
        return profiles;
    }

    /** Access to a model by the Bedrock control plane; a region that has no such model does not offer it. */
    public AccessSource accessSource() {
        return access;
    }

    /**
     * Threads for a scan: so many regions at once, the three calls of a region side by side. Work that throws ends alone;
     * what it threw is logged.
     */
    public RegionFanOut fanOut() {
        return fanOut;
    }

    /** Whose credentials these are, by themselves and by STS. */
    public CallerIdentity callerIdentity() {
        return caller;
    }

    /** Connections to {@code bedrock-runtime}, timed. */
    public LatencyProbe latencyProbe() {
        return probe;
    }

    /** Ends what is under way and frees threads, connections and clients. */
    @Override
    public void close() {
        fanOut.close();
        timer.shutdownNow();
        List<AutoCloseable> opened = new ArrayList<>(List.of(bedrock, ec2, sts, credentials));
        opened.addAll(own);
        CloseAll.of(opened);
    }
}
