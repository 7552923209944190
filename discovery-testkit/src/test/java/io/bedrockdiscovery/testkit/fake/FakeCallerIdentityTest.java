package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.testkit.contract.CallerIdentityContract;
import java.util.Optional;

final class FakeCallerIdentityTest extends CallerIdentityContract {
    @Override
    protected CallerIdentity of(String account) {
        return FakeCallerIdentity.carrying(Partition.AWS, account);
    }

    @Override
    protected Optional<CallerIdentity> anonymous() {
        return Optional.of(FakeCallerIdentity.asking(Partition.AWS, "digest", "111122223333")
                .behave(Behaviour.failing(Reason.CREDENTIALS_INVALID)));
    }

    @Override
    protected Optional<CallerIdentity> refused() {
        return Optional.of(FakeCallerIdentity.asking(Partition.AWS, "digest", "111122223333")
                .behaveAsked(Behaviour.failing(Reason.ACCESS_DENIED)));
    }
}
