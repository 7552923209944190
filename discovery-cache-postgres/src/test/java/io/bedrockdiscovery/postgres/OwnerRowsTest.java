package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The version of an owner is told always, changes with what others write, and with nothing else. */
final class OwnerRowsTest {
    private static final Owner OWNER = SampleAccount.OWNER;
    private static final Owner OTHER = Owner.account(Partition.AWS, "444455556666");

    private final TestDatabase database = TestDatabase.create();

    @AutoClose
    private final PostgresStore store = database.open();

    @Test
    void version_isZero_whereNothingIsRemembered() {
        assertThat(store.version(OWNER)).hasValue(0);
        record(store, OTHER);

        assertThat(store.version(OWNER)).hasValue(0);
    }

    @Test
    void version_isAnotherOne_afterAnotherProcessHasWritten() {
        record(store, OWNER);
        OptionalLong before = store.version(OWNER);
        try (PostgresStore another = database.open()) {
            record(another, OTHER);
            assertThat(store.version(OWNER))
                    .as("after a write for another owner")
                    .isEqualTo(before);

            another.save(
                    OWNER,
                    Latencies.none().withCall(new Region("eu-west-1"), Duration.ofMillis(7), SampleAccount.START));
        }

        assertThat(store.version(OWNER)).isNotEqualTo(before);
    }

    private static void record(PostgresStore store, Owner owner) {
        store.record(owner, SampleAccount.START, new SampleAccount(1, 1, 1).scan(SampleAccount.START, "g"));
    }
}
