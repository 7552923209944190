package io.bedrockdiscovery.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.AccessVerdict;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.query.AccessCheck;
import io.bedrockdiscovery.testkit.fake.DirectFanOut;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import io.bedrockdiscovery.testkit.fake.InMemoryAccessStore;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccessCheckTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final ModelId NOVA = new ModelId("amazon.nova-pro-v1:0");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final AccessAxes GRANTED = new AccessAxes("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");

    private final FakeAccessSource source = new FakeAccessSource().saying(VIRGINIA, GRANTED);

    @Test
    void asksOnceWhileTheAnswerIsFresh() {
        AccessStore store = new InMemoryAccessStore();

        AccessCheck.Result first = check(store);
        AccessCheck.Result second = check(store);

        assertThat(second).isEqualTo(first);
        assertThat(second.warnings()).isEmpty();
        assertThat(source.calls(VIRGINIA)).isEqualTo(1);
    }

    @Test
    void aStoreThatFailsIsToldOnceAndCostsTheMemoryOnly() {
        AccessCheck.Result result = check(new FullDisk());

        assertThat(result.access().get(VIRGINIA).verdict()).isEqualTo(AccessVerdict.ACCESSIBLE);
        assertThat(result.warnings()).containsExactly("the disk is full");
    }

    private AccessCheck.Result check(AccessStore store) {
        MutableClock clock = new MutableClock(Instant.parse("2026-01-10T12:00:00Z"));
        return new AccessCheck(source, store, new DirectFanOut(), Freshness.DEFAULT, clock)
                .check(OWNER, NOVA, List.of(VIRGINIA), Duration.ofSeconds(10));
    }

    private static final class FullDisk implements AccessStore {
        @Override
        public Map<Region, AccessObservation> access(Owner owner, ModelId modelId) {
            throw new StoreException("the disk is full");
        }

        @Override
        public void saveAccess(Owner owner, ModelId modelId, Map<Region, AccessObservation> learnt) {
            throw new StoreException("the disk is full");
        }
    }
}
