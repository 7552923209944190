package io.bedrockdiscovery.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration.Service;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.profiles.ProfileFile;

final class SdkConfigurationTest {
    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    private static final SdkConfiguration DEFAULTS = new SdkConfiguration(null, null, name -> null);

    @ParameterizedTest
    @CsvSource({
        "STS, us-east-1, https://sts.us-east-1.amazonaws.com",
        "STS, us-gov-west-1, https://sts.us-gov-west-1.amazonaws.com",
        "BEDROCK_RUNTIME, eu-west-1, https://bedrock-runtime.eu-west-1.amazonaws.com",
        "BEDROCK_RUNTIME, cn-north-1, https://bedrock-runtime.cn-north-1.amazonaws.com.cn"
    })
    void endpointWithoutOverride_isThatOfAws(Service service, String region, String endpoint) {
        assertThat(DEFAULTS.endpoint(service, new Region(region))).hasToString(endpoint);
    }

    @Test
    void case15_regionOfAwsDefaultRegion_comesAfterThatOfAwsRegion() {
        SdkConfiguration configuration = configuration("[profile test]\nregion = eu-west-1");
        assertThat(configuration.region()).isEqualTo(new Region("us-gov-west-1"));
        assertThat(configuration.decisiveDefaultRegion()).contains("us-gov-west-1");

        properties.set("aws.region", "eu-west-3");
        assertThat(configuration.region()).isEqualTo(new Region("eu-west-3"));
        assertThat(configuration.decisiveDefaultRegion()).isEmpty();
    }

    @Test
    void configuredRegion_isEmptyWhereNoneIsConfigured_orItsNameIsNotValid() {
        assertThat(DEFAULTS.configuredRegion()).isEmpty();
        assertThat(DEFAULTS.region()).isEqualTo(new Region("us-east-1"));
        assertThat(configuration("").configuredRegion()).contains(new Region("us-gov-west-1"));

        properties.set("aws.region", "not a region");
        assertThat(DEFAULTS.configuredRegion()).isEmpty();
    }

    @Test
    void regionOfAwsDefaultRegionThatTheProfileHasToo_isNotWorthANotice() {
        SdkConfiguration configuration = configuration("[profile test]\nregion = us-gov-west-1");
        assertThat(configuration.region()).isEqualTo(new Region("us-gov-west-1"));
        assertThat(configuration.decisiveDefaultRegion()).isEmpty();
    }

    @Test
    void case18_runtimeEndpointOfAProfileWithFips_isTheFipsEndpoint() {
        SdkConfiguration configuration = configuration("[profile test]\nuse_fips_endpoint = true");
        assertThat(configuration.usesFips()).isTrue();
        assertThat(configuration.endpoint(Service.BEDROCK_RUNTIME, new Region("us-east-1")))
                .hasToString("https://bedrock-runtime-fips.us-east-1.amazonaws.com");

        properties.set("aws.useFipsEndpoint", "false");
        assertThat(configuration.usesFips()).isFalse();
    }

    @Test
    void runtimeEndpointOfAProfileWithDualStack_isTheDualStackEndpoint() {
        assertThat(configuration("[profile test]\nuse_dualstack_endpoint = true")
                        .endpoint(Service.STS, new Region("eu-west-1")))
                .hasToString("https://sts.eu-west-1.api.aws");
    }

    @Test
    void endpointOverride_isTakenFromTheServicesOfTheProfile() {
        SdkConfiguration configuration = configuration("""
                [profile test]
                services = here
                [services here]
                bedrock =
                  endpoint_url = http://127.0.0.1:4566
                """);
        assertThat(configuration.override(Service.BEDROCK)).contains(URI.create("http://127.0.0.1:4566"));
        assertThat(configuration.override(Service.STS)).isEmpty();
    }

    private static SdkConfiguration configuration(String profiles) {
        ProfileFile file = TestAdapter.profileFile(profiles);
        return new SdkConfiguration(
                "test", () -> file, name -> name.equals("AWS_DEFAULT_REGION") ? "us-gov-west-1" : null);
    }
}
