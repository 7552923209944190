package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AwsWarmupTest {
    @Test
    void eachCallOfAScan_isAnswered() {
        assertThat(AwsWarmup.call())
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Known.class,
                                known -> assertThat((List<?>) known.value()).hasSize(1)));
    }

    @Test
    void caller_isKnownWithoutACall() {
        assertThat(AwsWarmup.caller()).isInstanceOf(Outcome.Known.class);
    }
}
