package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Observation;
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
 * The contract of the part of an {@link AccessStore} that keeps settings behind gates: merged by time, for each owner and
 * gate apart, and cleared with the rest of the store.
 */
@ContractOf(AccessStore.class)
public abstract class AccessGateStoreContract extends StoreFixture<DiscoveryStore> {
    private static final Instant LATER = at(1000);
    private static final AccessGate RETENTION = AccessGate.DATA_RETENTION;
    private static final GateSetting NONE = new GateSetting("none");
    private static final GateSetting DEFAULT = new GateSetting("default");

    @Test
    final void savedSettings_areGivenBack() {
        Map<Region, Observation<GateSetting>> all = Map.of(
                IRELAND,
                known(new GateSetting("a mode that is yet to come"), T0),
                VIRGINIA,
                failed(Reason.ACCESS_DENIED, at(2)),
                new Region("us-west-1"),
                Observation.notOffered(at(1)),
                new Region("us-west-2"),
                known(NONE, at(1)).and(failed(Reason.THROTTLED, at(2))));

        store().saveGate(OWNER, RETENTION, all);

        assertThat(store().gate(OWNER, RETENTION, LATER)).isEqualTo(all);
    }

    @Test
    final void settingFailure_keepsTheLastKnownGood() {
        save(known(NONE, T0));
        save(failed(Reason.THROTTLED, at(1)));
        save(failed(Reason.UNREACHABLE, at(2)));

        assertThat(ireland(LATER)).isEqualTo(known(NONE, T0).and(failed(Reason.UNREACHABLE, at(2))));
    }

    @Test
    final void olderSetting_neverReplacesALaterOne() {
        save(known(NONE, at(3)));
        save(known(DEFAULT, at(1)));

        assertThat(ireland(LATER)).isEqualTo(known(NONE, at(3)));
        assertThat(ireland(at(2))).isEqualTo(known(DEFAULT, at(1)));
        assertThat(ireland(T0).wasAsked()).isFalse();
    }

    @Test
    final void gates_areKeptApart() {
        save(known(NONE, T0));

        assertThat(store().gate(OWNER, AccessGate.USE_CASE_FORM, LATER)).isEmpty();
    }

    @Test
    final void settingsOfOwners_areKeptApart() {
        save(known(NONE, T0));

        for (Owner other : List.of(
                Owner.account(Partition.AWS, "000000000002"), Owner.account(Partition.GOVCLOUD, "111122223333"))) {
            assertThat(store().gate(other, RETENTION, LATER)).isEmpty();
        }
    }

    @Test
    final void clearRegion_forgetsTheSettingThere() {
        save(known(NONE, T0));
        store().saveGate(OWNER, RETENTION, Map.of(VIRGINIA, known(DEFAULT, T0)));

        store().clear(new ClearRequest(IRELAND, null, false));

        assertThat(store().gate(OWNER, RETENTION, LATER)).containsOnlyKeys(VIRGINIA);
    }

    @Test
    final void clearAll_forgetsTheSettings() {
        save(known(NONE, T0));

        store().clear(ClearRequest.ALL);

        assertThat(store().gate(OWNER, RETENTION, LATER)).isEmpty();
    }

    @Test
    final void clearHistory_keepsThePresentSetting() {
        save(known(NONE, T0));

        store().clear(new ClearRequest(null, null, true));

        assertThat(ireland(LATER)).isEqualTo(known(NONE, T0));
    }

    private static Observation<GateSetting> known(GateSetting setting, Instant observedAt) {
        return Observation.known(List.of(setting), observedAt);
    }

    private void save(Observation<GateSetting> observation) {
        store().saveGate(OWNER, RETENTION, Map.of(IRELAND, observation));
    }

    private Observation<GateSetting> ireland(Instant asOf) {
        return store().gate(OWNER, RETENTION, asOf).getOrDefault(IRELAND, Observation.none());
    }
}
