package io.bedrockdiscovery.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration.Service;
import io.bedrockdiscovery.domain.model.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SdkConfigurationTest {
    private static final SdkConfiguration DEFAULTS = new SdkConfiguration(null, null);

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
}
