package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.SdkConfiguration.Service;
import io.bedrockdiscovery.domain.model.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where services are if nobody has said otherwise, which is how most users have it. */
final class SdkConfigurationTest {
    private static final SdkConfiguration NOTHING_SAID = new SdkConfiguration(null, null);

    @ParameterizedTest
    @CsvSource({
        "STS, us-east-1, https://sts.us-east-1.amazonaws.com",
        "STS, us-gov-west-1, https://sts.us-gov-west-1.amazonaws.com",
        "BEDROCK_RUNTIME, eu-west-1, https://bedrock-runtime.eu-west-1.amazonaws.com",
        "BEDROCK_RUNTIME, cn-north-1, https://bedrock-runtime.cn-north-1.amazonaws.com.cn"
    })
    void aServiceIsWhereAwsHasIt(Service service, String region, String endpoint) {
        assertThat(NOTHING_SAID.endpoint(service, new Region(region))).hasToString(endpoint);
    }
}
