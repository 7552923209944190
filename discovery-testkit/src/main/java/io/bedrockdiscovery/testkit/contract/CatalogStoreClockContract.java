package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.failed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.modelsFailed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a {@link CatalogStore} about clocks that are set back: what is learnt later is later. */
@ContractOf(CatalogStore.class)
public abstract class CatalogStoreClockContract extends StoreFixture<CatalogStore> {
    private static final Observations BEFORE = observations(models(IRELAND, at(1), model("before")));
    private static final Observations AHEAD = observations(models(IRELAND, at(5), model("ahead")));
    private static final Observations AFTER = observations(models(IRELAND, at(3), model("after")));

    private final MutableClock clock = new MutableClock(T0);

    /** Opens an empty store, another one for each test, with the clock that has dated its observations. */
    protected abstract CatalogStore open(Clock clock) throws Exception;

    @Override
    protected final CatalogStore open() throws Exception {
        return open(clock);
    }

    @Test
    final void scanWithTheClockAhead_isOlderThanTheNextOne() {
        recordAll();

        assertThat(store().load(OWNER)).isEqualTo(AFTER);
        assertThat(store().loadAsOf(OWNER, at(2))).isEqualTo(BEFORE);
        assertThat(store().loadAsOf(OWNER, at(4))).isEqualTo(AFTER);
        assertThat(store().loadAsOf(OWNER, at(6))).isEqualTo(AFTER);
        assertThat(store().scans(OWNER)).containsExactly(at(3), at(5), at(1));
    }

    @Test
    final void scanAfterTheClockCaughtUp_isTheLatest() {
        recordAll();
        Observations next = observations(models(IRELAND, at(7), model("next")));
        record(7, next);

        assertThat(store().load(OWNER)).isEqualTo(next);
        assertThat(store().loadAsOf(OWNER, at(6))).isEqualTo(AFTER);
        assertThat(store().scans(OWNER)).containsExactly(at(7), at(3), at(5), at(1));
    }

    @Test
    final void failureAfterTheClockWasSetBack_keepsTheLastKnownGood() {
        record(5, AHEAD);
        record(3, observations(modelsFailed(IRELAND, at(3))));

        Observation<FoundationModel> seen = store().load(OWNER).of(IRELAND).models();
        assertThat(seen.known()).isEqualTo(new Known<>(List.of(model("ahead")), true, at(5)));
        assertThat(seen.failed()).isEqualTo(failed(Reason.THROTTLED, at(3)).failed());
    }

    @Test
    final void clearedHistory_keepsWhatWasLearntLast() {
        recordAll();
        store().clear(new ClearRequest(null, null, true));

        assertThat(store().load(OWNER)).isEqualTo(AFTER);
        assertThat(store().loadAsOf(OWNER, at(6))).isEqualTo(AFTER);
        assertThat(store().scans(OWNER)).containsExactly(at(3));
    }

    @Test
    final void lateRecordingOfThePast_beginsNothing() {
        record(5, AHEAD);
        clock.set(at(6));
        store().record(OWNER, at(3), AFTER);

        assertThat(store().load(OWNER)).isEqualTo(AHEAD);
    }

    private void recordAll() {
        record(1, BEFORE);
        record(5, AHEAD);
        record(3, AFTER);
    }

    private void record(int hour, Observations learnt) {
        clock.set(at(hour));
        store().record(OWNER, at(hour), learnt);
    }
}
