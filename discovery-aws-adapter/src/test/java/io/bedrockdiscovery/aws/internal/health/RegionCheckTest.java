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

/** Tests which region is told, and its partition. */
final class RegionCheckTest {
    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @Test
    void regionOfTheProfile_isOk_withItsPartition() {
        assertThat(health("[default]\nregion = cn-north-1", Map.of()).detail())
                .startsWith("cn-north-1, partition aws-cn");
        assertThat(health("[default]\nregion = eu-west-1", Map.of())).isEqualTo(Health.ok("eu-west-1, partition aws"));
    }

    @Test
    void noRegion_isAWarning() {
        Health health = health("", Map.of());

        assertThat(health.state()).isEqualTo(State.WARNING);
        assertThat(health.detail()).startsWith("none is configured; us-east-1");
    }

    @Test
    void variableThatNotEverySdkReads_isAWarning() {
        assertThat(health("", Map.of("AWS_DEFAULT_REGION", "eu-west-1")).detail())
                .contains("from AWS_DEFAULT_REGION, which not every SDK reads");
    }

    @Test
    void variablesThatDiffer_areAWarning() {
        properties.set("aws.region", "us-east-1");

        assertThat(health("", Map.of("AWS_REGION", "us-east-1", "AWS_DEFAULT_REGION", "eu-west-1"))
                        .detail())
                .isEqualTo("us-east-1, partition aws; AWS_REGION and AWS_DEFAULT_REGION differ");
    }

    @Test
    void malformedRegion_isAProblem() {
        properties.set("aws.region", "Ireland!");

        assertThat(health("", Map.of()).state()).isEqualTo(State.PROBLEM);
    }

    private static Health health(String file, Map<String, String> variables) {
        ProfileFile profiles = TestAdapter.profileFile(file);
        return new RegionCheck(new SdkConfiguration(null, () -> profiles, variables::get)).check();
    }
}
