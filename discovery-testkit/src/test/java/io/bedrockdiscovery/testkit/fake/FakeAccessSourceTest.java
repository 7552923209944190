package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import org.junit.jupiter.api.Test;

final class FakeAccessSourceTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final CallContext CONTEXT = CallContext.unlimited();

    @Test
    void source_givesTheAvailabilityThatWasSet() {
        ModelAvailability granted = new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
        FakeAccessSource source = new FakeAccessSource()
                .saying(VIRGINIA, granted)
                .behave(OREGON, Behaviour.failing(Reason.ACCESS_DENIED));

        assertThat(source.access(VIRGINIA, MODEL, CONTEXT)).isEqualTo(Outcome.known(granted));
        assertThat(source.access(OREGON, MODEL, CONTEXT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(source.access(new Region("eu-west-1"), MODEL, CONTEXT)).isInstanceOf(Outcome.NotOffered.class);
        assertThat(source.calls(VIRGINIA)).isEqualTo(1);
        assertThat(source.calls()).isEqualTo(3);
    }

    @Test
    void interruptedThread_getsCancelled() {
        FakeAccessSource source = new FakeAccessSource();
        Thread.currentThread().interrupt();

        Outcome<ModelAvailability> outcome = source.access(VIRGINIA, MODEL, CONTEXT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.isCancelled()).isTrue();
    }
}
