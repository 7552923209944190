package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.memory;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.modelsFailed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a catalogue store knows of the past: what was known at any time, and when scans were. */
public abstract class CatalogStoreHistoryContract extends CatalogStoreFixture {
    @Test
    final void listsScansLatestFirst() {
        store().record(OWNER, at(1), memory(models(IRELAND, at(1))));
        store().record(OWNER, at(3), Memory.empty());
        store().record(OWNER, at(2), memory(modelsFailed(IRELAND, at(2))));

        assertThat(store().scans(OWNER)).containsExactly(at(3), at(2), at(1));
    }

    @Test
    final void aScanThatIsRecordedInPartsIsOneScan() {
        store().record(OWNER, T0, memory(models(IRELAND, at(1), model("a"))));
        store().record(OWNER, T0, memory(models(VIRGINIA, at(2), model("a"))));

        assertThat(store().scans(OWNER)).containsExactly(T0);
        assertThat(store().load(OWNER))
                .isEqualTo(memory(models(IRELAND, at(1), model("a")), models(VIRGINIA, at(2), model("a"))));
    }

    @Test
    final void tellsWhatWasKnownAtATime() {
        Memory first = memory(models(IRELAND, at(1), model("a")));
        Memory failure = memory(modelsFailed(IRELAND, at(2)));
        Memory second = memory(models(IRELAND, at(3), model("a"), model("b")));
        store().record(OWNER, at(1), first);
        store().record(OWNER, at(2), failure);
        store().record(OWNER, at(3), second);

        assertThat(store().loadAsOf(OWNER, at(1).minusNanos(1))).isEqualTo(Memory.empty());
        assertThat(store().loadAsOf(OWNER, at(1))).isEqualTo(first);
        assertThat(store().loadAsOf(OWNER, at(2).minusNanos(1))).isEqualTo(first);
        assertThat(store().loadAsOf(OWNER, at(2))).isEqualTo(first.and(failure));
        assertThat(store().loadAsOf(OWNER, at(3))).isEqualTo(second);
    }

    @Test
    final void takesAnyTime() {
        Memory learnt = memory(models(IRELAND, T0, model("a")));
        store().record(OWNER, T0, learnt);

        assertThat(store().loadAsOf(OWNER, Instant.MIN)).isEqualTo(Memory.empty());
        assertThat(store().loadAsOf(OWNER, Instant.MAX)).isEqualTo(learnt);
    }

    @Test
    final void whatIsRecordedLateIsInTheHistoryToo() {
        Memory late = memory(models(IRELAND, at(5), model("late")));
        Memory early = memory(models(IRELAND, at(1), model("early")));
        store().record(OWNER, at(5), late);
        store().record(OWNER, at(1), early);

        assertThat(store().loadAsOf(OWNER, at(4))).isEqualTo(early);
        assertThat(store().loadAsOf(OWNER, at(5))).isEqualTo(late);
    }

    @Test
    final void anyHistoryComesToWhatMemoryMakesOfIt() {
        for (int seed = 0; seed < 5; seed++) {
            RandomScans scans = new RandomScans(new Random(seed));
            Instant end = Instant.EPOCH.plusSeconds(seed * 1_000L);
            List<Memory> recorded = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Memory learnt = scans.next(end);
                recorded.add(learnt);
                store().record(scans.owner(seed), end.plusSeconds(i), learnt);
            }
            for (int second = 0; second <= RandomScans.SPAN; second += 4) {
                Instant time = end.plusSeconds(second);
                assertThat(store().loadAsOf(scans.owner(seed), time))
                        .as("seed %d as of %s", seed, time)
                        .isEqualTo(RandomScans.asOf(recorded, time));
            }
            assertThat(store().load(scans.owner(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(RandomScans.asOf(recorded, Instant.MAX));
        }
    }
}
