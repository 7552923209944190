package io.bedrockdiscovery.testkit.contract.source;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.MantleSource;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.util.List;

/** The contract of a {@link MantleSource}. */
@ContractOf(MantleSource.class)
public abstract class MantleSourceContract extends TargetEntriesContract<MantleSource> {
    private static final Region REGION = new Region("us-east-1");

    @Override
    final Outcome<List<TargetEntry>> call(MantleSource source, CallContext context) {
        return source.models(REGION, context);
    }

    @Override
    final List<TargetEntry> someAnswer() {
        return List.of(TargetEntry.of("openai.gpt-5.5"), TargetEntry.of("anthropic.claude-haiku-4-5"));
    }
}
