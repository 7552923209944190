package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link CallerIdentity} keeps to. Each test runs in a thread of its own and fails after 30 seconds.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class CallerIdentityContract {
    private static final String ONE = "111122223333";
    private static final String OTHER = "000000000002";

    /** Good credentials of an account in the partition {@code aws}; always the same ones for the same account. */
    protected abstract CallerIdentity of(String account);

    /** No credentials at all; empty means that nothing is tested. */
    protected Optional<CallerIdentity> anonymous() {
        return Optional.empty();
    }

    /** Good credentials for which AWS refuses to name the account; empty means that nothing is tested. */
    protected Optional<CallerIdentity> refused() {
        return Optional.empty();
    }

    @Test
    final void sameCredentialsHaveTheSameDigest() {
        assertThat(caller(of(ONE)).digest())
                .isNotBlank()
                .isEqualTo(caller(of(ONE)).digest());
    }

    @Test
    final void otherCredentialsHaveAnotherDigest() {
        assertThat(caller(of(ONE)).digest()).isNotEqualTo(caller(of(OTHER)).digest());
    }

    @Test
    final void theCallerIsInItsPartition() {
        assertThat(caller(of(ONE)).partition()).isEqualTo(Partition.AWS);
    }

    @Test
    final void credentialsCarryTheRightAccountOrNone() {
        assertThat(Optional.ofNullable(caller(of(OTHER)).account()))
                .satisfiesAnyOf(
                        carried -> assertThat(carried).isEmpty(),
                        carried -> assertThat(carried).contains(OTHER));
    }

    @Test
    final void awsNamesTheAccount() {
        assertThat(SourceContract.answer(of(ONE).account(Partition.AWS))).isEqualTo(ONE);
        assertThat(SourceContract.answer(of(OTHER).account(Partition.AWS))).isEqualTo(OTHER);
    }

    @Test
    final void withoutCredentialsNobodyIsCalling() {
        Optional<CallerIdentity> anonymous = anonymous();
        assumeTrue(anonymous.isPresent(), "no identity without credentials to test with");
        assertThat(reason(anonymous.orElseThrow().caller())).contains(Reason.CREDENTIALS_INVALID);
    }

    @Test
    final void aRefusalIsReturned() {
        Optional<CallerIdentity> refused = refused();
        assumeTrue(refused.isPresent(), "no refused identity to test with");
        assertThat(reason(refused.orElseThrow().account(Partition.AWS))).isPresent();
    }

    private static Optional<Reason> reason(Outcome<?> outcome) {
        return SourceContract.reasonOf(outcome);
    }

    private static Caller caller(CallerIdentity identity) {
        return SourceContract.answer(identity.caller());
    }
}
