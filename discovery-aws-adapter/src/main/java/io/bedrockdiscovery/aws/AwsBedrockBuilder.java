package io.bedrockdiscovery.aws;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.sdk.EnvironmentVariables;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.model.Region;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;

/** Builds an {@link AwsBedrock}. Every setting has a default. Not safe for use by many threads. */
public final class AwsBedrockBuilder {
    @Nullable
    Supplier<MeterRegistry> meterRegistry;

    @Nullable
    SdkClientFactory clients;

    @Nullable
    AwsCredentialsProvider credentials;

    @Nullable
    SdkHttpClient httpClient;

    Timeouts timeouts = Timeouts.DEFAULT;
    DnsResolver resolver = SystemDefaultDnsResolver.INSTANCE;
    Clock clock = Clock.systemUTC();

    private EnvironmentVariables environment = EnvironmentVariables.OF_PROCESS;
    private @Nullable String profileName;
    private @Nullable Region region;
    private @Nullable URI endpoint;
    private @Nullable Supplier<ProfileFile> profileFile;

    AwsBedrockBuilder() {}

    /**
     * Sets the AWS profile, which then takes precedence over credentials in the environment.
     *
     * @param name null, the default, for the profile and credentials that the SDK finds
     */
    public AwsBedrockBuilder profileName(@Nullable String name) {
        this.profileName = name;
        return this;
    }

    /**
     * Sets the credentials, such as those of a role in another account. They take precedence over every profile, and over
     * an API key in the environment.
     *
     * @param provider not closed with the adapter; null, the default, for the credentials that the SDK finds
     */
    public AwsBedrockBuilder credentialsProvider(@Nullable AwsCredentialsProvider provider) {
        this.credentials = provider;
        return this;
    }

    /**
     * Sets the region, which tells the partition, and where STS and EC2 are asked. It does not restrict the regions of a
     * scan.
     *
     * @param home null, the default, for the region that the SDK finds, or {@code us-east-1} where there is none
     */
    public AwsBedrockBuilder region(@Nullable Region home) {
        this.region = home;
        return this;
    }

    /**
     * Sets the endpoint of every service in every region, such as that of an emulator.
     *
     * @param url null, the default, for the endpoints that are configured, or else those of AWS
     */
    public AwsBedrockBuilder endpointOverride(@Nullable URI url) {
        this.endpoint = url;
        return this;
    }

    /**
     * Sets the HTTP client of all calls, such as one that uses a proxy. Socket time-outs are then those of this client;
     * retries and the limit of a call stay those of the adapter. An interrupt ends a call as soon as this client notices
     * it.
     *
     * @param client not closed with the adapter; null, the default, for a client of the adapter's own
     */
    public AwsBedrockBuilder httpClient(@Nullable SdkHttpClient client) {
        this.httpClient = client;
        return this;
    }

    /**
     * Sets the registry of the meters: the timers {@code bedrock.discovery.calls} and {@code bedrock.discovery.probe},
     * the counters {@code bedrock.discovery.retries} and {@code bedrock.discovery.throttles}.
     *
     * @param registry null, the default, for no meters
     */
    public AwsBedrockBuilder meterRegistry(@Nullable MeterRegistry registry) {
        this.meterRegistry = registry == null ? null : () -> registry;
        return this;
    }

    /**
     * Sets the registry of the meters, as {@link #meterRegistry(MeterRegistry)} does, for a program that may make no call.
     *
     * @param registry asked for each meter of a call, by many threads; returns the same registry each time
     */
    public AwsBedrockBuilder meterRegistryFrom(Supplier<MeterRegistry> registry) {
        this.meterRegistry = requireNonNull(registry, "registry is null");
        return this;
    }

    /**
     * Sets the limit for one call of a source, with all its attempts and pages; 25 seconds by default. A call ends
     * earlier if the deadline of its context comes first. Longer limits leave the time-outs for a connection, 3
     * seconds, and for the next byte of an answer, 8 seconds, as they are; shorter ones shorten them.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public AwsBedrockBuilder callTimeout(Duration timeout) {
        this.timeouts = Timeouts.within(requireNonNull(timeout, "timeout is null"));
        return this;
    }

    /**
     * Sets the factory of the SDK clients, which bring their own credentials, endpoints and HTTP client.
     *
     * @param factory null, the default, for the adapter's own clients
     */
    public AwsBedrockBuilder clients(@Nullable SdkClientFactory factory) {
        this.clients = factory;
        return this;
    }

    /** Sets the configuration files in place of the user's. */
    AwsBedrockBuilder profileFile(Supplier<ProfileFile> file) {
        this.profileFile = file;
        return this;
    }

    /** Sets the environment, for the variables that the SDK does not read; the process's by default. */
    AwsBedrockBuilder environment(EnvironmentVariables variables) {
        this.environment = variables;
        return this;
    }

    /** Sets all time limits. */
    AwsBedrockBuilder timeouts(Timeouts limits) {
        this.timeouts = limits;
        return this;
    }

    /** Sets the resolver of host names; the system's by default. */
    AwsBedrockBuilder resolver(DnsResolver names) {
        this.resolver = names;
        return this;
    }

    /** Sets the clock; the system's by default. */
    AwsBedrockBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /**
     * Builds the adapter. Asks nothing yet.
     *
     * @throws UnsupportedSdkException if the AWS SDK on the class path is too old
     * @throws IllegalStateException if both a factory of clients and something that its clients bring are set
     */
    public AwsBedrock build() {
        if (clients != null && (credentials != null || httpClient != null || endpoint != null)) {
            throw new IllegalStateException(
                    "the factory of clients brings credentials, endpoint and HTTP client; set none of them");
        }
        return new AwsBedrock(this);
    }

    SdkConfiguration configuration() {
        return new SdkConfiguration(profileName, profileFile, environment, region, endpoint);
    }
}
