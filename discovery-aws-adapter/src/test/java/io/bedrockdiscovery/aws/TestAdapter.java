package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import software.amazon.awssdk.profiles.ProfileFile;

/** Builds adapters with the settings that only tests have. */
public final class TestAdapter {
    /** Time limits long enough for a slow machine; the backoff is short because tests wait for it. */
    public static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMillis(5));

    /** Time limits so long that the test ends a call before any of them does. */
    public static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(5));

    private final AwsBedrockBuilder builder =
            AwsBedrock.builder().timeouts(TIMEOUTS).environment(name -> null);

    private TestAdapter() {}

    /** An adapter that finds its configuration where the SDK does. */
    public static TestAdapter byDefault() {
        return new TestAdapter();
    }

    /** An adapter with the profile {@code test} of these configuration files. */
    public static TestAdapter of(String profiles) {
        ProfileFile file = profileFile(profiles);
        TestAdapter adapter = new TestAdapter();
        adapter.builder.profileFile(() -> file).profileName("test");
        return adapter;
    }

    /** The content of a configuration file. */
    public static ProfileFile profileFile(String text) {
        return ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    public TestAdapter profileName(String name) {
        builder.profileName(name);
        return this;
    }

    /** Sets a variable that the SDK does not read; the others are not set. */
    public TestAdapter variable(String name, String value) {
        builder.environment(each -> each.equals(name) ? value : null);
        return this;
    }

    public TestAdapter timeouts(Timeouts timeouts) {
        builder.timeouts(timeouts);
        return this;
    }

    public TestAdapter resolver(DnsResolver resolver) {
        builder.resolver(resolver);
        return this;
    }

    public TestAdapter clock(Clock clock) {
        builder.clock(clock);
        return this;
    }

    public TestAdapter meterRegistry(MeterRegistry registry) {
        builder.meterRegistry(registry);
        return this;
    }

    public TestAdapter clients(SdkClientFactory factory) {
        builder.clients(factory);
        return this;
    }

    public AwsBedrock build() {
        return builder.build();
    }
}
