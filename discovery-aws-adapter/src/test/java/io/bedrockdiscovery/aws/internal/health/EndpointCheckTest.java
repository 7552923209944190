package io.bedrockdiscovery.aws.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.Health.State;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.profiles.ProfileFile;

/** Tests which endpoints are told to be overridden. */
final class EndpointCheckTest {
    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @Test
    void endpointsOfAws_areOk() {
        assertThat(health(Map.of())).isEqualTo(Health.ok("those of AWS"));
    }

    @Test
    void overriddenEndpoints_areToldWithoutSecrets() {
        properties.set("aws.endpointUrlBedrock", "https://user:secret@proxy.example:8443/path?key=secret");
        properties.set("aws.endpointUrlEc2", "http://127.0.0.1:4566");

        Health health = health(Map.of("AWS_ENDPOINT_URL_BEDROCK_MANTLE", "http://127.0.0.1:4567"));

        assertThat(health.state()).isEqualTo(State.WARNING);
        assertThat(health.detail())
                .isEqualTo("overridden: bedrock at https://proxy.example:8443, ec2 at http://127.0.0.1:4566, "
                        + "bedrock-mantle at http://127.0.0.1:4567");
    }

    @Test
    void endpointOfAnotherService_isAProblem() {
        properties.set("aws.endpointUrlBedrock", "https://bedrock-runtime.eu-west-1.amazonaws.com");

        Health health = health(Map.of());

        assertThat(health.state()).isEqualTo(State.PROBLEM);
        assertThat(health.remedy()).contains("the host set for bedrock belongs to another service");
    }

    @Test
    void endpointOfTheSameService_isOnlyAWarning() {
        properties.set("aws.endpointUrlBedrock", "https://bedrock.eu-west-1.amazonaws.com");

        assertThat(health(Map.of()).state()).isEqualTo(State.WARNING);
    }

    @Test
    void endpointThatIsNoUrl_isAProblem() {
        properties.set("aws.endpointUrlBedrock", "not a url");

        assertThat(health(Map.of()).state()).isEqualTo(State.PROBLEM);
    }

    @Test
    void fips_isAWarning() {
        properties.set("aws.useFipsEndpoint", "true");

        assertThat(health(Map.of()).detail()).isEqualTo("those of AWS, by FIPS");
    }

    private static Health health(Map<String, String> variables) {
        ProfileFile profiles = TestAdapter.profileFile("");
        return new EndpointCheck(new SdkConfiguration(null, () -> profiles, variables::get)).check();
    }
}
