package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of a {@link CallerIdentity}. Each test runs in a thread of its own and fails after 30 seconds. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ContractOf(CallerIdentity.class)
public abstract class CallerIdentityContract {
    private static final String ONE = "111122223333";
    private static final String OTHER = "000000000002";

    /** Returns good credentials of an account in the partition {@code aws}, the same ones each time for one account. */
    protected abstract CallerIdentity of(String account);

    /** Returns an identity without credentials; empty skips its test. */
    protected Optional<CallerIdentity> anonymous() {
        return Optional.empty();
    }

    /** Returns an identity with good credentials for which AWS refuses to name the account; empty skips its test. */
    protected Optional<CallerIdentity> refused() {
        return Optional.empty();
    }

    @Test
    final void sameCredentials_haveTheSameDigest() {
        assertThat(caller(of(ONE)).digest())
                .isNotBlank()
                .isEqualTo(caller(of(ONE)).digest());
    }

    @Test
    final void otherCredentials_haveAnotherDigest() {
        assertThat(caller(of(ONE)).digest()).isNotEqualTo(caller(of(OTHER)).digest());
    }

    @Test
    final void caller_isInItsPartition() {
        assertThat(caller(of(ONE)).partition()).isEqualTo(Partition.AWS);
    }

    @Test
    final void credentials_carryTheRightAccountOrNone() {
        assertThat(Optional.ofNullable(caller(of(OTHER)).account()))
                .satisfiesAnyOf(
                        carried -> assertThat(carried).isEmpty(),
                        carried -> assertThat(carried).contains(OTHER));
    }

    @Test
    final void account_isTheOneOfTheCredentials() {
        assertThat(SourceContract.answer(of(ONE).account(Partition.AWS, CallContext.unlimited())))
                .isEqualTo(ONE);
        assertThat(SourceContract.answer(of(OTHER).account(Partition.AWS, CallContext.unlimited())))
                .isEqualTo(OTHER);
    }

    @Test
    final void missingCredentials_areReturnedAsInvalid() {
        Optional<CallerIdentity> anonymous = anonymous();
        assumeTrue(anonymous.isPresent(), "no identity without credentials to test with");
        assertThat(reason(anonymous.orElseThrow().caller(CallContext.unlimited())))
                .contains(Reason.CREDENTIALS_INVALID);
    }

    @Test
    final void refusalToNameTheAccount_isReturned() {
        Optional<CallerIdentity> refused = refused();
        assumeTrue(refused.isPresent(), "no refused identity to test with");
        assertThat(reason(refused.orElseThrow().account(Partition.AWS, CallContext.unlimited())))
                .isPresent();
    }

    private static Optional<Reason> reason(Outcome<?> outcome) {
        return SourceContract.reasonOf(outcome);
    }

    private static Caller caller(CallerIdentity identity) {
        return SourceContract.answer(identity.caller(CallContext.unlimited()));
    }
}
