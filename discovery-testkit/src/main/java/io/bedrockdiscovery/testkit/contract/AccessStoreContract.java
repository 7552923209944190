package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.AccessSamples.GRANTED;
import static io.bedrockdiscovery.testkit.contract.AccessSamples.REFUSED;
import static io.bedrockdiscovery.testkit.contract.AccessSamples.known;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link AccessStore}: observations are merged by time as far as they had been made at the time that is
 * asked for, for each owner apart, and cleared with the rest of the store.
 */
@ContractOf(AccessStore.class)
public abstract class AccessStoreContract extends StoreFixture<DiscoveryStore> {
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId VARIANT = new ModelId("amazon.nova-pro-v1:0:24k");
    private static final Instant LATER = at(1000);
    private static final List<Owner> OTHERS = List.of(
            Owner.account(Partition.AWS, "000000000002"),
            Owner.account(new Partition("aws-cn"), "111122223333"),
            Owner.digest(Partition.AWS, "0123abcd"));

    @Test
    final void newStore_isEmpty() {
        assertThat(store().access(OWNER, MODEL, LATER)).isEmpty();
    }

    @Test
    final void savedObservations_areGivenBack() {
        Observation<ModelAvailability> partly = known(new ModelAvailability(null, "NOT_KNOWN_YET", null, ""), at(1));
        Observation<ModelAvailability> failedSince = known(GRANTED, at(1)).and(failed(Reason.THROTTLED, at(2)));
        Map<Region, Observation<ModelAvailability>> all = Map.of(
                IRELAND,
                partly,
                VIRGINIA,
                failed(Reason.ACCESS_DENIED, at(2)),
                new Region("us-west-1"),
                Observation.notOffered(T0),
                new Region("us-west-2"),
                failedSince);

        store().saveAccess(OWNER, MODEL, all);

        assertThat(store().access(OWNER, MODEL, LATER)).isEqualTo(all);
    }

    @Test
    final void save_leavesOtherRegionsUnchanged() {
        save(IRELAND, failed(Reason.ACCESS_DENIED, at(2)));
        save(VIRGINIA, known(GRANTED, T0));

        save(IRELAND, known(GRANTED, at(3)));
        store().saveAccess(OWNER, MODEL, Map.of());

        assertThat(store().access(OWNER, MODEL, LATER))
                .isEqualTo(Map.of(IRELAND, known(GRANTED, at(3)), VIRGINIA, known(GRANTED, T0)));
    }

    @Test
    final void failure_keepsTheLastKnownGood() {
        save(IRELAND, known(GRANTED, T0));
        save(IRELAND, failed(Reason.THROTTLED, at(1)));
        save(IRELAND, failed(Reason.UNREACHABLE, at(2)));

        Observation<ModelAvailability> ireland = ireland(LATER);
        assertThat(ireland.known()).isEqualTo(new Known<>(List.of(GRANTED), true, T0));
        assertThat(ireland.failed()).isEqualTo(failed(Reason.UNREACHABLE, at(2)).failed());
    }

    @Test
    final void answer_endsAFailure() {
        save(IRELAND, failed(Reason.THROTTLED, T0));
        save(IRELAND, known(REFUSED, at(1)));

        assertThat(ireland(LATER)).isEqualTo(known(REFUSED, at(1)));
    }

    @Test
    final void observationsSavedInAnyOrder_areMergedByTime() {
        List<Observation<ModelAvailability>> observations = List.of(
                known(REFUSED, at(1)),
                failed(Reason.THROTTLED, at(2)),
                known(GRANTED, at(3)).and(failed(Reason.TIMED_OUT, at(5))),
                Observation.notOffered(at(4)));
        List<List<Observation<ModelAvailability>>> orders = AccessSamples.permutations(observations);

        for (int i = 0; i < orders.size(); i++) {
            ModelId model = new ModelId("model-" + i);
            orders.get(i).forEach(each -> store().saveAccess(OWNER, model, Map.of(IRELAND, each)));
            for (int hour = 0; hour <= 6; hour++) {
                assertThat(store().access(OWNER, model, at(hour)))
                        .as("%s as of hour %d", orders.get(i), hour)
                        .isEqualTo(AccessSamples.merged(IRELAND, observations, at(hour)));
            }
        }
    }

    @Test
    final void observationDatedAfterAsOf_isLeftOutUntilThen() {
        save(IRELAND, known(GRANTED, at(5)));
        save(VIRGINIA, failed(Reason.THROTTLED, at(5)));

        assertThat(store().access(OWNER, MODEL, at(5).minusNanos(1))).isEmpty();
        assertThat(store().access(OWNER, MODEL, at(5)))
                .isEqualTo(Map.of(IRELAND, known(GRANTED, at(5)), VIRGINIA, failed(Reason.THROTTLED, at(5))));
    }

    @Test
    final void observationOfAClockThatWasAhead_doesNotHideALaterRealOne() {
        save(IRELAND, known(GRANTED, at(900)));
        save(VIRGINIA, known(GRANTED, T0));
        save(VIRGINIA, failed(Reason.UNREACHABLE, at(900)));

        save(IRELAND, known(REFUSED, at(1)));
        save(VIRGINIA, known(REFUSED, at(1)));

        assertThat(store().access(OWNER, MODEL, at(2)))
                .isEqualTo(Map.of(IRELAND, known(REFUSED, at(1)), VIRGINIA, known(REFUSED, at(1))));
        assertThat(ireland(at(900))).isEqualTo(known(GRANTED, at(900)));
    }

    @Test
    final void access_takesAnyTime() {
        save(IRELAND, known(GRANTED, T0));

        assertThat(store().access(OWNER, MODEL, Instant.MIN)).isEmpty();
        assertThat(ireland(Instant.MAX)).isEqualTo(known(GRANTED, T0));
    }

    @Test
    final void models_areKeptApartByTheirWholeId() {
        save(IRELAND, known(GRANTED, T0));

        assertThat(store().access(OWNER, VARIANT, LATER)).isEmpty();
    }

    @Test
    final void owners_areKeptApart() {
        save(IRELAND, known(GRANTED, T0));

        assertThat(OTHERS)
                .allSatisfy(
                        other -> assertThat(store().access(other, MODEL, LATER)).isEmpty());
    }

    @Test
    final void clearAll_forgetsTheAccess() {
        save(IRELAND, known(GRANTED, T0));

        store().clear(ClearRequest.ALL);

        assertThat(store().access(OWNER, MODEL, LATER)).isEmpty();
        save(IRELAND, known(REFUSED, at(1)));
        assertThat(ireland(LATER)).isEqualTo(known(REFUSED, at(1)));
    }

    @Test
    final void clearRegion_forgetsTheAccessThere() {
        save(IRELAND, known(GRANTED, T0));
        save(VIRGINIA, known(GRANTED, T0));

        store().clear(new ClearRequest(IRELAND, null, false));

        assertThat(store().access(OWNER, MODEL, LATER)).containsOnlyKeys(VIRGINIA);
    }

    @Test
    final void clearAccount_forgetsTheAccessOfThatOwnerOnly() {
        Owner other = OTHERS.get(0);
        save(IRELAND, known(GRANTED, T0));
        store().saveAccess(other, MODEL, Map.of(IRELAND, known(GRANTED, T0)));

        store().clear(new ClearRequest(null, other.key(), false));

        assertThat(store().access(other, MODEL, LATER)).isEmpty();
        assertThat(ireland(LATER)).isEqualTo(known(GRANTED, T0));
    }

    @Test
    final void clearHistory_keepsThePresentAccess() {
        save(IRELAND, known(REFUSED, T0));
        save(IRELAND, known(GRANTED, at(1)));
        save(IRELAND, failed(Reason.THROTTLED, at(2)));
        Observation<ModelAvailability> present = ireland(LATER);

        store().clear(new ClearRequest(null, null, true));

        assertThat(ireland(LATER)).isEqualTo(present);
    }

    private void save(Region region, Observation<ModelAvailability> observation) {
        store().saveAccess(OWNER, MODEL, Map.of(region, observation));
    }

    private Observation<ModelAvailability> ireland(Instant asOf) {
        return store().access(OWNER, MODEL, asOf).getOrDefault(IRELAND, Observation.none());
    }
}
