package io.bedrockdiscovery.testkit.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import org.junit.jupiter.api.Test;

final class InferenceProfileBuilderTest {
    @Test
    void profile_hasTheArnOfItsType() {
        InferenceProfile application = InferenceProfileBuilder.application("a1b2c3d4e5f6")
                .in("eu-west-1")
                .build();
        assertThat(application.inferenceProfileArn())
                .isEqualTo("arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2c3d4e5f6");
        assertThat(InvocationMode.through(application)).isEqualTo(InvocationMode.APPLICATION_PROFILE);
        InferenceProfile system =
                InferenceProfileBuilder.systemDefined("us.amazon.nova-pro-v1:0").build();
        assertThat(system.inferenceProfileArn())
                .isEqualTo("arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0");
    }
}
