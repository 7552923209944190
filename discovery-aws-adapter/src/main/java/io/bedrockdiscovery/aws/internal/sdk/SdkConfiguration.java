package io.bedrockdiscovery.aws.internal.sdk;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.endpoint.DualstackEnabledProvider;
import software.amazon.awssdk.awscore.endpoint.FipsEnabledProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/**
 * The user's configuration of the SDK, read where the SDK reads it: system properties, environment, shared
 * configuration files. Variables that the AWS CLI reads and the SDK does not are read in addition.
 *
 * @param profileName the profile to use; null for the SDK's default
 * @param profileFile the configuration files; null for the SDK's default
 * @param environment the variables that the SDK does not read
 * @param namedRegion the region; null for the one that is configured
 * @param namedEndpoint the endpoint of every service; null for those that are configured, or else those of AWS
 */
public record SdkConfiguration(
        @Nullable String profileName,
        @Nullable Supplier<ProfileFile> profileFile,
        EnvironmentVariables environment,
        @Nullable Region namedRegion,
        @Nullable URI namedEndpoint) {
    private static final String DEFAULT_REGION = "AWS_DEFAULT_REGION";
    private static final Region FALLBACK = new Region("us-east-1");

    public SdkConfiguration {
        requireNonNull(environment, "environment is null");
    }

    /** Creates a configuration without a region and an endpoint of its own. */
    public SdkConfiguration(
            @Nullable String profileName,
            @Nullable Supplier<ProfileFile> profileFile,
            EnvironmentVariables environment) {
        this(profileName, profileFile, environment, null, null);
    }

    /**
     * Returns the configured region, or {@code us-east-1}: that of {@code aws.region} or {@code AWS_REGION}, else of
     * {@code AWS_DEFAULT_REGION}, else of the profile, which is the order of the AWS CLI. A configured region that
     * stands for a partition, such as {@code aws-cn-global}, means the home of that partition. The instance metadata
     * service is not asked, because outside AWS it would cost a time-out.
     *
     * @throws IllegalArgumentException if the configured region is not a valid name
     */
    public Region region() {
        String id = configuredId();
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

    /** Returns the configured region; empty where none is configured, or where its name is not valid. */
    public Optional<Region> configuredRegion() {
        return Optional.ofNullable(configuredId()).filter(Region::isValid).map(Region::new);
    }

    private @Nullable String configuredId() {
        if (namedRegion != null) {
            return namedRegion.id();
        }
        String id = regionId(new SystemSettingsRegionProvider());
        if (id == null) {
            id = environment.text(DEFAULT_REGION);
        }
        return id == null ? regionOfProfile() : id;
    }

    /**
     * Returns the region of {@code AWS_DEFAULT_REGION} where that variable decides: nothing that comes before it is
     * set, and the profile has no region or another one.
     */
    public Optional<String> decisiveDefaultRegion() {
        return Optional.ofNullable(environment.text(DEFAULT_REGION))
                .filter(id -> namedRegion == null
                        && regionId(new SystemSettingsRegionProvider()) == null
                        && !id.equals(regionOfProfile()));
    }

    /**
     * Returns the endpoint of a service for which the adapter has no client, with the user's override if there is one.
     */
    public URI endpoint(Service service, Region region) {
        return override(service).orElseGet(() -> endpointOfAws(service, region));
    }

    /** Returns the endpoint by which the user overrides those of AWS in every region; empty if there is none. */
    public Optional<URI> override(Service service) {
        if (namedEndpoint != null) {
            return Optional.of(namedEndpoint);
        }
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable(service.variable)
                .serviceEndpointOverrideSystemProperty(service.property)
                .serviceProfileProperty(service.profileProperty)
                // SDK clients set these two themselves.
                .profileFile(profiles())
                .profileName(effectiveProfile())
                .resolveFromOverrides();
    }

    /** Returns whether the user asks for FIPS endpoints, in the environment or in the profile. */
    public boolean usesFips() {
        return FipsEnabledProvider.builder()
                .profileFile(profiles())
                .profileName(effectiveProfile())
                .build()
                .isFipsEnabled()
                .orElse(false);
    }

    /** Returns the file with certificates to trust in addition to the JVM's; null if none is configured. */
    public @Nullable Path certificateBundle() {
        String file = environment.text("AWS_CA_BUNDLE");
        return file == null ? null : Path.of(file);
    }

    /**
     * Returns the endpoint of bedrock-mantle, with the user's override in {@code AWS_ENDPOINT_URL_BEDROCK_MANTLE} if
     * there is one. {@code AWS_ENDPOINT_URL} does not count: the SDK knows no such service, and neither do emulators.
     *
     * @throws IllegalArgumentException if the override is not a URL
     */
    public URI mantleEndpoint(Region region) {
        return mantleOverride().orElseGet(() -> URI.create("https://bedrock-mantle." + region + ".api.aws"));
    }

    /**
     * Returns the endpoint that overrides the one of bedrock-mantle; empty if there is none.
     *
     * @throws IllegalArgumentException if it is not a URL
     */
    public Optional<URI> mantleOverride() {
        if (namedEndpoint != null) {
            return Optional.of(namedEndpoint);
        }
        return setting("aws.endpointUrlBedrockMantle", "AWS_ENDPOINT_URL_BEDROCK_MANTLE")
                .map(URI::create);
    }

    private Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(environment.text(variable)))
                .filter(value -> !value.isBlank());
    }

    /** Returns the name of the profile in force, be it configured here, in the environment or by default. */
    public String effectiveProfile() {
        return profileName != null
                ? profileName
                : ProfileFileSystemSetting.AWS_PROFILE.getStringValue().orElse("default");
    }

    /** Returns the configuration files, read again when they have changed. */
    public Supplier<ProfileFile> profiles() {
        return profileFile == null ? ProfileFile::defaultProfileFile : profileFile;
    }

    void applyTo(ClientOverrideConfiguration.Builder client) {
        if (profileFile != null) {
            client.defaultProfileFileSupplier(profileFile);
        }
        if (profileName != null) {
            client.defaultProfileName(profileName);
        }
    }

    private URI endpointOfAws(Service service, Region region) {
        List<EndpointTag> tags = new ArrayList<>();
        if (usesFips()) {
            tags.add(EndpointTag.FIPS);
        }
        boolean dualStack = DualstackEnabledProvider.builder()
                .profileFile(profiles())
                .profileName(effectiveProfile())
                .build()
                .isDualstackEnabled()
                .orElse(false);
        if (dualStack) {
            tags.add(EndpointTag.DUALSTACK);
        }
        if (service == Service.STS && tags.isEmpty()) {
            // Asked for by every process, and the metadata of one service take those of all others to load.
            return URI.create("https://sts." + region + "." + Partitions.dnsSuffix(region));
        }
        ServiceEndpointKey key = ServiceEndpointKey.builder()
                .region(Partitions.sdkRegion(region))
                .tags(tags)
                .build();
        return URI.create("https://" + ServiceMetadata.of(service.prefix).endpointFor(key));
    }

    private @Nullable String regionOfProfile() {
        return regionId(new AwsProfileRegionProvider(profileFile, profileName));
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

    /** The services whose endpoint the adapter asks for, with the names of the SDK's endpoint overrides. */
    public enum Service {
        BEDROCK("bedrock", "AWS_ENDPOINT_URL_BEDROCK", "aws.endpointUrlBedrock", "bedrock"),
        EC2("ec2", "AWS_ENDPOINT_URL_EC2", "aws.endpointUrlEc2", "ec2"),
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

        /** Returns the name that AWS's hosts begin with, such as {@code bedrock-runtime}. */
        public String prefix() {
            return prefix;
        }
    }
}
