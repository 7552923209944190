package io.bedrockdiscovery.testkit.contract.source;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.TargetSource;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.util.List;

/** The contract of a {@link TargetSource}, by its list of provisioned throughputs. */
@ContractOf(TargetSource.class)
public abstract class TargetSourceContract extends TargetEntriesContract<TargetSource> {
    private static final Region REGION = new Region("us-east-1");

    @Override
    final Outcome<List<TargetEntry>> call(TargetSource source, CallContext context) {
        return source.list(REGION, TargetCall.PROVISIONED_THROUGHPUTS, context);
    }

    @Override
    final List<TargetEntry> someAnswer() {
        return List.of(
                TargetEntry.of("arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdefghijkl"),
                TargetEntry.of("arn:aws:bedrock:us-east-1:111122223333:provisioned-model/aaaaaaaaaaaa"));
    }
}
