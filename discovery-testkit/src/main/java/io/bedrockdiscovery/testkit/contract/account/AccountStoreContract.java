package io.bedrockdiscovery.testkit.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.contract.ContractOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of an {@link AccountStore}. */
@ContractOf(AccountStore.class)
public abstract class AccountStoreContract {
    private static final Instant EARLY = Instant.parse("2026-01-02T03:04:05.000000001Z");
    private static final Instant LATE = EARLY.plusSeconds(1);
    private static final Failure REFUSED = new Failure(Reason.DENIED_BY_ORGANIZATION, "a policy denies it");
    private static final Account ONE = Account.of("000000000001").named("Zürich \"lab\" \u0001");
    private static final Account OTHER = Account.of("000000000002").inState("SUSPENDED");

    /** Returns the same store at each call in one test, and a new one in another test. */
    protected abstract AccountStore store();

    @Test
    final void newStore_isEmpty() {
        assertThat(store().accounts()).isEmpty();
    }

    @Test
    final void accounts_comeBackAsTheyWere() {
        KnownAccount one = known(ONE, EARLY, REFUSED);
        KnownAccount other = known(OTHER, LATE, null);
        store().remember(List.of(one, other));

        assertThat(store().accounts()).isEqualTo(Map.of(one.owner(), one, other.owner(), other));
    }

    @Test
    final void partitions_areKeptApart() {
        KnownAccount aws = known(ONE, EARLY, null);
        KnownAccount gov = KnownAccount.of(new Partition("aws-us-gov"), ONE.named("Gov"), EARLY, null);
        store().remember(List.of(aws, gov));

        assertThat(store().accounts()).containsEntry(aws.owner(), aws).containsEntry(gov.owner(), gov);
    }

    @Test
    final void laterMemory_counts_inWhicheverOrder() {
        store().remember(List.of(known(ONE, LATE, null)));
        store().remember(List.of(known(ONE, EARLY, REFUSED)));
        store().remember(List.of(known(OTHER, EARLY, null)));
        store().remember(List.of(known(OTHER, LATE, REFUSED)));

        assertThat(of(ONE).failure()).isNull();
        assertThat(of(OTHER).failure()).isEqualTo(REFUSED);
    }

    @Test
    final void name_stays_untilThereIsAnother() {
        store().remember(List.of(known(ONE, EARLY, null)));
        store().remember(List.of(known(ONE.named(null), LATE, null)));
        assertThat(of(ONE).name()).isEqualTo(ONE.name());

        store().remember(List.of(known(ONE.named("New"), LATE.plusSeconds(1), null)));
        assertThat(of(ONE).name()).isEqualTo("New");
    }

    @Test
    final void earlierMemory_givesANameOnlyWhereThereIsNone() {
        store().remember(List.of(known(ONE, LATE, null), known(OTHER, LATE, null)));
        store().remember(List.of(known(ONE.named("Early"), EARLY, null), known(OTHER.named("Early"), EARLY, null)));

        assertThat(of(ONE).name()).isEqualTo(ONE.name());
        assertThat(of(OTHER).name()).isEqualTo("Early");
    }

    @Test
    final void accountsThatAreNotGiven_stayAsTheyAre() {
        store().remember(List.of(known(ONE, EARLY, REFUSED)));
        store().remember(List.of(known(OTHER, LATE, null)));
        store().remember(List.of());

        assertThat(of(ONE)).isEqualTo(known(ONE, EARLY, REFUSED));
    }

    private KnownAccount of(Account account) {
        KnownAccount known = store().accounts().get(Owner.account(Partition.AWS, account.id()));
        assertThat(known).isNotNull();
        return known;
    }

    private static KnownAccount known(Account account, Instant time, @Nullable Failure failure) {
        return KnownAccount.of(Partition.AWS, account, time, failure);
    }
}
