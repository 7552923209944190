package io.bedrockdiscovery.testkit.contract.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of the availability that an {@link AccessSource} tells. */
@ContractOf(AccessSource.class)
public abstract class AccessSourceContract extends CallContract<AccessSource, ModelAvailability> {
    private static final Region REGION = new Region("us-east-1");
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");

    /**
     * Returns a source for a region that does not have the model.
     *
     * @return empty by default, which skips the test
     */
    protected Optional<AccessSource> withoutTheModel() throws Exception {
        return Optional.empty();
    }

    @Override
    final Outcome<ModelAvailability> call(AccessSource source, CallContext context) {
        return source.access(REGION, MODEL, context);
    }

    @Override
    final ModelAvailability someAnswer() {
        return new ModelAvailability("AVAILABLE", "AUTHORIZED", "A_LATER_WORD", null);
    }

    @Test
    final void modelThatTheRegionLacks_isNotOffered() throws Exception {
        Optional<AccessSource> source = withoutTheModel();
        assumeTrue(source.isPresent(), "the source cannot tell");
        assertThat(ask(source.orElseThrow()))
                .as("AccessSource.access: NotOffered where the region does not have the model")
                .isInstanceOf(Outcome.NotOffered.class);
    }
}
