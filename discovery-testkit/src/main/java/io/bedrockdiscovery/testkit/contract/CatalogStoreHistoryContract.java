package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.modelsFailed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.CatalogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The contract of a {@link CatalogStore} about the past: the observations at any time, and the times of the scans. */
@ContractOf(CatalogStore.class)
public abstract class CatalogStoreHistoryContract extends StoreFixture<CatalogStore> {
    @Test
    final void scans_areListedLatestFirst() {
        store().record(OWNER, at(1), observations(models(IRELAND, at(1))));
        store().record(OWNER, at(3), Observations.empty());
        store().record(OWNER, at(2), observations(modelsFailed(IRELAND, at(2))));

        assertThat(store().scans(OWNER)).containsExactly(at(3), at(2), at(1));
    }

    @Test
    final void scanRecordedInParts_isOneScan() {
        store().record(OWNER, T0, observations(models(IRELAND, at(1), model("a"))));
        store().record(OWNER, T0, observations(models(VIRGINIA, at(2), model("a"))));

        assertThat(store().scans(OWNER)).containsExactly(T0);
        assertThat(store().load(OWNER))
                .isEqualTo(observations(models(IRELAND, at(1), model("a")), models(VIRGINIA, at(2), model("a"))));
    }

    @Test
    final void loadAsOf_givesWhatWasKnownThen() {
        Observations first = observations(models(IRELAND, at(1), model("a")));
        Observations failure = observations(modelsFailed(IRELAND, at(2)));
        Observations second = observations(models(IRELAND, at(3), model("a"), model("b")));
        store().record(OWNER, at(1), first);
        store().record(OWNER, at(2), failure);
        store().record(OWNER, at(3), second);

        assertThat(store().loadAsOf(OWNER, at(1).minusNanos(1))).isEqualTo(Observations.empty());
        assertThat(store().loadAsOf(OWNER, at(1))).isEqualTo(first);
        assertThat(store().loadAsOf(OWNER, at(2).minusNanos(1))).isEqualTo(first);
        assertThat(store().loadAsOf(OWNER, at(2))).isEqualTo(first.and(failure));
        assertThat(store().loadAsOf(OWNER, at(3))).isEqualTo(second);
    }

    @Test
    final void loadAsOf_takesAnyTime() {
        Observations learnt = observations(models(IRELAND, T0, model("a")));
        store().record(OWNER, T0, learnt);

        assertThat(store().loadAsOf(OWNER, Instant.MIN)).isEqualTo(Observations.empty());
        assertThat(store().loadAsOf(OWNER, Instant.MAX)).isEqualTo(learnt);
    }

    @Test
    final void lateRecording_isInTheHistory() {
        Observations late = observations(models(IRELAND, at(5), model("late")));
        Observations early = observations(models(IRELAND, at(1), model("early")));
        store().record(OWNER, at(5), late);
        store().record(OWNER, at(1), early);

        assertThat(store().loadAsOf(OWNER, at(4))).isEqualTo(early);
        assertThat(store().loadAsOf(OWNER, at(5))).isEqualTo(late);
    }

    @Test
    final void randomHistory_equalsTheMergeOfItsParts() {
        for (int seed = 0; seed < 5; seed++) {
            RandomScans scans = new RandomScans(new Random(seed));
            Instant end = Instant.EPOCH.plusSeconds(seed * 1_000L);
            List<Observations> recorded = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Observations learnt = scans.next(end);
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
