package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/**
 * The user's configuration of the SDK, read where the SDK reads it: system properties, environment, shared
 * configuration files.
 *
 * @param profileName the profile to use; null for the SDK's default
 * @param profileFile the configuration files; null for the SDK's default
 */
public record SdkConfiguration(
        @Nullable String profileName, @Nullable Supplier<ProfileFile> profileFile) {
    private static final Region FALLBACK = new Region("us-east-1");

    /**
     * Returns the configured region, or {@code us-east-1}. A configured region that stands for a partition, such as
     * {@code aws-cn-global}, means the home of that partition. The instance metadata service is not asked, because
     * outside AWS it would cost a time-out.
     *
     * @throws IllegalArgumentException if the configured region is not a valid name
     */
    public Region region() {
        String id = regionId(new SystemSettingsRegionProvider());
        if (id == null) {
            id = regionId(new AwsProfileRegionProvider(profileFile, profileName));
        }
        if (id == null) {
            return FALLBACK;
        }
        var region = software.amazon.awssdk.regions.Region.of(id);
        if (region.isGlobalRegion() && region.metadata() != null) {
            return Partitions.home(new Partition(region.metadata().partition().id()))
                    .orElse(FALLBACK);
        }
        return new Region(id);
    }

    /**
     * Returns the endpoint of a service for which the adapter has no client, with the user's override if there is one.
     */
    public URI endpoint(Service service, Region region) {
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable(service.variable)
                .serviceEndpointOverrideSystemProperty(service.property)
                .serviceProfileProperty(service.profileProperty)
                .serviceEndpointPrefix(service.prefix)
                .defaultProtocol("https")
                .region(Partitions.sdkRegion(region))
                // SDK clients set these two themselves.
                .profileFile(profileFile == null ? ProfileFile::defaultProfileFile : profileFile)
                .profileName(effectiveProfile())
                .build()
                .clientEndpoint();
    }

    /** Returns the name of the profile in force, be it configured here, in the environment or by default. */
    public String effectiveProfile() {
        return profileName != null
                ? profileName
                : ProfileFileSystemSetting.AWS_PROFILE.getStringValue().orElse("default");
    }

    void applyTo(ClientOverrideConfiguration.Builder client) {
        if (profileFile != null) {
            client.defaultProfileFileSupplier(profileFile);
        }
        if (profileName != null) {
            client.defaultProfileName(profileName);
        }
    }

    private static @Nullable String regionId(AwsRegionProvider provider) {
        try {
            var region = provider.getRegion();
            return region == null ? null : region.id();
        } catch (SdkClientException e) {
            // Thrown where the provider finds no region.
            return null;
        }
    }

    /** The services for which the adapter needs an endpoint only, with the names of the SDK's endpoint overrides. */
    public enum Service {
        STS("sts", "AWS_ENDPOINT_URL_STS", "aws.endpointUrlSts", "sts"),
        BEDROCK_RUNTIME(
                "bedrock-runtime",
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                "aws.endpointUrlBedrockRuntime",
                "bedrock_runtime");

        private final String prefix;
        private final String variable;
        private final String property;
        private final String profileProperty;

        Service(String prefix, String variable, String property, String profileProperty) {
            this.prefix = prefix;
            this.variable = variable;
            this.property = property;
            this.profileProperty = profileProperty;
        }
    }
}
