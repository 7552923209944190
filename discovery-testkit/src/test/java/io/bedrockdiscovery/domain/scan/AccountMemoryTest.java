package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import org.junit.jupiter.api.Test;

final class AccountMemoryTest {
    private final AccountMemory memory = new AccountMemory();

    @Test
    void accountThatWasConfirmed_isPresumed_inItsPartition() {
        assertThat(memory.presumed(Partition.AWS)).isEmpty();
        memory.confirm(Partition.AWS, "111122223333");

        assertThat(memory.presumed(Partition.AWS)).contains("111122223333");
        assertThat(memory.presumed(new Partition("aws-cn"))).isEmpty();
    }
}
