package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.TargetStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link io.bedrockdiscovery.domain.port.TargetStore}: observations are merged by time as far as they had
 * been made at the time that is asked for, for each owner apart, and cleared with the rest of the store.
 */
@ContractOf(TargetStore.class)
public abstract class TargetStoreContract extends StoreFixture<DiscoveryStore> {
    private static final Instant LATER = at(1000);
    private static final RegionalTargetCall ROUTERS = new RegionalTargetCall(IRELAND, TargetCall.PROMPT_ROUTERS);
    private static final RegionalTargetCall THROUGHPUTS =
            new RegionalTargetCall(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS);
    private static final RegionalTargetCall MANTLE = new RegionalTargetCall(VIRGINIA, TargetCall.MANTLE_MODELS);
    private static final TargetEntry WHOLE = new TargetEntry(
            "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdefghijkl",
            "a \u0000 \ud800 \"name\"",
            "InService",
            List.of("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0:24k", ""),
            "2 model units");
    private static final TargetEntry BARE = TargetEntry.of("openai.gpt-5.5");

    @Test
    final void newStore_isEmpty() {
        assertThat(store().targets(OWNER, LATER)).isEmpty();
    }

    @Test
    final void savedObservations_areGivenBack() {
        Map<RegionalTargetCall, Observation<TargetEntry>> all = Map.of(
                THROUGHPUTS,
                Observation.known(List.of(WHOLE, BARE), T0),
                ROUTERS,
                Observation.notOffered(at(1)),
                MANTLE,
                known(at(1)).and(failed(at(2))),
                new RegionalTargetCall(IRELAND, TargetCall.IMPORTED_MODELS),
                Observation.known(List.of(), at(3)));

        store().saveTargets(OWNER, all);

        assertThat(store().targets(OWNER, LATER)).isEqualTo(all);
    }

    @Test
    final void save_leavesOtherCallsUnchanged() {
        save(ROUTERS, known(T0));
        save(MANTLE, failed(T0));

        save(MANTLE, known(at(1)));
        store().saveTargets(OWNER, Map.of());

        assertThat(store().targets(OWNER, LATER)).isEqualTo(Map.of(ROUTERS, known(T0), MANTLE, known(at(1))));
    }

    @Test
    final void failure_keepsTheLastKnownGood() {
        save(MANTLE, known(T0));
        save(MANTLE, failed(at(1)));

        assertThat(store().targets(OWNER, LATER))
                .isEqualTo(Map.of(MANTLE, known(T0).and(failed(at(1)))));
    }

    @Test
    final void everyReason_isGivenBack() {
        int seconds = 0;
        for (Reason reason : Reason.values()) {
            Observation<TargetEntry> failed = Observation.failed(new Failure(reason, "why"), at(++seconds));
            save(MANTLE, failed);

            assertThat(store().targets(OWNER, LATER)).isEqualTo(Map.of(MANTLE, failed));
        }
    }

    @Test
    final void olderObservation_neverReplacesALaterOne() {
        save(MANTLE, known(at(2)));
        save(MANTLE, Observation.notOffered(at(1)));
        save(MANTLE, failed(at(1)));

        assertThat(store().targets(OWNER, LATER)).isEqualTo(Map.of(MANTLE, known(at(2))));
        assertThat(store().targets(OWNER, at(1))).isEqualTo(Map.of(MANTLE, Observation.notOffered(at(1))));
    }

    @Test
    final void observationDatedAfterAsOf_isLeftOutUntilThen() {
        save(MANTLE, known(at(5)));

        assertThat(store().targets(OWNER, at(5).minusNanos(1))).isEmpty();
        assertThat(store().targets(OWNER, at(5))).containsOnlyKeys(MANTLE);
    }

    @Test
    final void owners_areKeptApart() {
        save(MANTLE, known(T0));

        assertThat(store().targets(Owner.account(Partition.AWS, "000000000002"), LATER))
                .isEmpty();
        assertThat(store().targets(Owner.account(new Partition("aws-cn"), "111122223333"), LATER))
                .isEmpty();
    }

    @Test
    final void clear_forgetsWhatItNames() {
        save(ROUTERS, known(T0));
        save(MANTLE, known(T0));

        store().clear(new ClearRequest(null, null, true));
        assertThat(store().targets(OWNER, LATER)).containsOnlyKeys(ROUTERS, MANTLE);
        store().clear(new ClearRequest(IRELAND, null, false));
        assertThat(store().targets(OWNER, LATER)).containsOnlyKeys(MANTLE);
        store().clear(ClearRequest.ALL);
        assertThat(store().targets(OWNER, LATER)).isEmpty();
    }

    private void save(RegionalTargetCall call, Observation<TargetEntry> observation) {
        store().saveTargets(OWNER, Map.of(call, observation));
    }

    private static Observation<TargetEntry> known(Instant at) {
        return Observation.known(List.of(BARE), at);
    }

    private static Observation<TargetEntry> failed(Instant at) {
        return Observation.failed(new Failure(Reason.THROTTLED, "too many"), at);
    }
}
