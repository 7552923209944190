package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import org.junit.jupiter.api.Test;

/** The contract finds a broken identity. */
final class CallerIdentityContractTest {
    @Test
    void identityWithOneDigestForAll_failsItsTest() {
        assertThat(ContractRun.failuresOf(OneDigestForAll.class)).containsExactly("otherCredentials_haveAnotherDigest");
    }

    static final class OneDigestForAll extends CallerIdentityContract {
        @Override
        protected CallerIdentity of(String account) {
            FakeCallerIdentity identity = FakeCallerIdentity.carrying(Partition.AWS, account);
            return new CallerIdentity() {
                @Override
                public Outcome<Caller> caller(CallContext context) {
                    return Outcome.known(new Caller(Partition.AWS, "digest", account));
                }

                @Override
                public Outcome<String> account(Partition partition, CallContext context) {
                    return identity.account(partition, context);
                }
            };
        }
    }
}
