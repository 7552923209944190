package io.bedrockdiscovery.aws;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;

/** What can be said differently about an {@link AwsBedrock}. Not safe for use by many threads. */
public final class AwsBedrockBuilder {
    static final int DEFAULT_CONCURRENCY = 40;

    /** Who is calling is asked before everything else, and can be done without. */
    static final Duration IDENTITY = Duration.ofSeconds(5);

    private @Nullable String profileName;
    private @Nullable Supplier<ProfileFile> profileFile;
    private @Nullable MeterRegistry meters;
    private @Nullable SdkClientFactory clients;
    private Timeouts timeouts = Timeouts.DEFAULT;
    private int concurrency = DEFAULT_CONCURRENCY;
    private DnsResolver resolver = SystemDefaultDnsResolver.INSTANCE;
    private Clock clock = Clock.systemUTC();

    AwsBedrockBuilder() {}

    /** The AWS profile to use, which then goes before credentials in the environment. Null, the default, for the SDK's. */
    public AwsBedrockBuilder profileName(@Nullable String name) {
        this.profileName = name;
        return this;
    }

    /** Where timers and counters go: {@code bedrock.discovery.calls}, {@code .retries}, {@code .throttles}, {@code .probe}. Null for nowhere. */
    public AwsBedrockBuilder meterRegistry(@Nullable MeterRegistry registry) {
        this.meters = registry;
        return this;
    }

    /** How many regions a scan asks at once where it does not say so itself; at least 1. */
    public AwsBedrockBuilder concurrency(int regions) {
        if (regions < 1) {
            throw new IllegalArgumentException("concurrency is " + regions);
        }
        this.concurrency = regions;
        return this;
    }

    /** How long one question to AWS may take, with all its attempts and pages; more than nothing. */
    public AwsBedrockBuilder callTimeout(Duration timeout) {
        this.timeouts = Timeouts.within(requireNonNull(timeout, "timeout is null"));
        return this;
    }

    /** Clients of the embedder's own. Null, the default, for the adapter's. */
    public AwsBedrockBuilder clients(@Nullable SdkClientFactory factory) {
        this.clients = factory;
        return this;
    }

    AwsBedrockBuilder profileFile(Supplier<ProfileFile> file) {
        this.profileFile = file;
        return this;
    }

    AwsBedrockBuilder timeouts(Timeouts all) {
        this.timeouts = all;
        return this;
    }

    AwsBedrockBuilder resolver(DnsResolver names) {
        this.resolver = names;
        return this;
    }

    AwsBedrockBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /** Opens it. Asks nobody yet. */
    public AwsBedrock build() {
        return new AwsBedrock(this);
    }

    SdkConfiguration configuration() {
        return new SdkConfiguration(profileName, profileFile);
    }

    @Nullable
    MeterRegistry meters() {
        return meters;
    }

    @Nullable
    SdkClientFactory clients() {
        return clients;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    int concurrency() {
        return concurrency;
    }

    DnsResolver resolver() {
        return resolver;
    }

    Clock clock() {
        return clock;
    }
}
