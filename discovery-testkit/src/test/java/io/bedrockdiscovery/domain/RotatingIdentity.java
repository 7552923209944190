package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import java.util.concurrent.atomic.AtomicReference;

/** An identity whose credentials change, as those of a role do every hour. */
final class RotatingIdentity implements CallerIdentity {
    private final AtomicReference<FakeCallerIdentity> now;

    RotatingIdentity(FakeCallerIdentity first) {
        now = new AtomicReference<>(first);
    }

    void rotate(FakeCallerIdentity next) {
        now.set(next);
    }

    @Override
    public Outcome<Caller> caller(CallContext context) {
        return now.get().caller(context);
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        return now.get().account(partition, context);
    }
}
