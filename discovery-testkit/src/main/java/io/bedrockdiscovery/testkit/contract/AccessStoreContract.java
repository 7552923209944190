package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.AccessStore;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an access store remembers: the last answer or failure of a model in a region, for each owner apart. */
public abstract class AccessStoreContract {
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId VARIANT = new ModelId("amazon.nova-pro-v1:0:24k");
    private static final AccessObservation GRANTED =
            new AccessObservation(new AccessAxes("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE"), null, T0);
    private static final AccessObservation HALF_SAID =
            new AccessObservation(new AccessAxes(null, "NOT_KNOWN_YET", null, ""), null, at(1));
    private static final AccessObservation FAILED =
            new AccessObservation(null, new Failure(Reason.ACCESS_DENIED, "It failed: 'quoted' \"text\" 🙂"), at(2));

    /** Opens an empty store, another one for each test; the test case closes it where that is needed. */
    protected abstract AccessStore open() throws Exception;

    @Test
    final void knowsNothingAtFirst() throws Exception {
        assertThat(open().access(OWNER, MODEL)).isEmpty();
    }

    @Test
    final void givesBackAnswersAndFailuresAsTheyWere() throws Exception {
        AccessStore store = open();
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, HALF_SAID, VIRGINIA, FAILED));

        assertThat(store.access(OWNER, MODEL)).isEqualTo(Map.of(IRELAND, HALF_SAID, VIRGINIA, FAILED));
    }

    @Test
    final void replacesTheRegionsThatAreGivenAndLeavesTheOthers() throws Exception {
        AccessStore store = open();
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, FAILED, VIRGINIA, GRANTED));
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, GRANTED));
        store.saveAccess(OWNER, MODEL, Map.of());

        assertThat(store.access(OWNER, MODEL)).isEqualTo(Map.of(IRELAND, GRANTED, VIRGINIA, GRANTED));

        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, FAILED));
        assertThat(store.access(OWNER, MODEL)).containsEntry(IRELAND, FAILED);
    }

    @Test
    final void keepsModelsApartByTheirWholeId() throws Exception {
        AccessStore store = open();
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, GRANTED));

        assertThat(store.access(OWNER, VARIANT)).isEmpty();
    }

    @Test
    final void neverShowsOneOwnerWhatWasLearntForAnother() throws Exception {
        AccessStore store = open();
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, GRANTED));

        assertThat(store.access(Owner.account(Partition.AWS, "000000000002"), MODEL))
                .isEmpty();
        assertThat(store.access(Owner.account(new Partition("aws-cn"), "111122223333"), MODEL))
                .isEmpty();
        assertThat(store.access(Owner.digest(Partition.AWS, "0123abcd"), MODEL)).isEmpty();
    }
}
