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

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of a {@link CatalogStore} about forgetting, and about the summary of its contents. */
@ContractOf(CatalogStore.class)
public abstract class CatalogStoreClearContract extends StoreFixture<CatalogStore> {
    private static final String OTHER_ACCOUNT = "000000000002";
    private static final Owner OTHER = Owner.account(Partition.AWS, OTHER_ACCOUNT);

    private static final Observations BOTH =
            observations(models(IRELAND, at(2), model("a"), model("b")), models(VIRGINIA, at(1), model("a")));
    private static final Observations OF_OTHER = observations(models(IRELAND, T0, model("c")));

    @BeforeEach
    final void fill() {
        store().rememberAccount("digest", "111122223333");
        store().rememberAccount("other", OTHER_ACCOUNT);
        store().record(
                        OWNER,
                        at(1),
                        observations(models(IRELAND, at(1), model("a")), models(VIRGINIA, at(1), model("a"))));
        store().record(OWNER, at(2), observations(models(IRELAND, at(2), model("a"), model("b"))));
        store().record(OTHER, T0, OF_OTHER);
    }

    @Test
    final void clearAll_forgetsEverything() {
        assertThat(store().clear(ClearRequest.ALL)).isEqualTo(new Cleared(3, 3));

        assertThat(store().load(OWNER)).isEqualTo(Observations.empty());
        assertThat(store().loadAsOf(OWNER, at(1))).isEqualTo(Observations.empty());
        assertThat(store().load(OTHER)).isEqualTo(Observations.empty());
        assertThat(store().scans(OWNER)).isEmpty();
        assertThat(store().accountOf("digest")).isEmpty();
        assertThat(store().summary().owners()).isEmpty();
        assertThat(store().summary().scans()).isZero();
        assertThat(store().clear(ClearRequest.ALL)).isEqualTo(new Cleared(0, 0));
    }

    @Test
    final void clearRegion_forgetsItForAllOwners() {
        assertThat(store().clear(new ClearRequest(IRELAND, null, false))).isEqualTo(new Cleared(2, 0));

        assertThat(store().load(OWNER)).isEqualTo(observations(models(VIRGINIA, at(1), model("a"))));
        assertThat(store().loadAsOf(OWNER, at(1))).isEqualTo(observations(models(VIRGINIA, at(1), model("a"))));
        assertThat(store().load(OTHER)).isEqualTo(Observations.empty());
        assertThat(store().scans(OWNER)).hasSize(2);
        assertThat(store().accountOf("digest")).isPresent();
    }

    @Test
    final void clearAccount_forgetsThatOwnerOnly() {
        assertThat(store().clear(new ClearRequest(null, OTHER_ACCOUNT, false))).isEqualTo(new Cleared(1, 1));

        assertThat(store().load(OTHER)).isEqualTo(Observations.empty());
        assertThat(store().accountOf("other")).isEmpty();
        assertThat(store().load(OWNER)).isEqualTo(BOTH);
        assertThat(store().scans(OWNER)).hasSize(2);
        assertThat(store().accountOf("digest")).isPresent();
        assertThat(store().clear(new ClearRequest(null, "000000000005", false))).isEqualTo(new Cleared(0, 0));
    }

    @Test
    final void clearDigest_forgetsThatOwnerOnly() {
        Owner digest = Owner.digest(Partition.AWS, "0123abcd");
        store().record(digest, T0, OF_OTHER);

        assertThat(store().clear(new ClearRequest(null, "0123abcd", false))).isEqualTo(new Cleared(1, 1));
        assertThat(store().load(digest)).isEqualTo(Observations.empty());
        assertThat(store().load(OTHER)).isEqualTo(OF_OTHER);
    }

    @Test
    final void clearRegionOfAccount_forgetsThatRegionOnly() {
        assertThat(store().clear(new ClearRequest(IRELAND, OTHER_ACCOUNT, false)))
                .isEqualTo(new Cleared(1, 0));

        assertThat(store().load(OTHER)).isEqualTo(Observations.empty());
        assertThat(store().load(OWNER)).isEqualTo(BOTH);
    }

    @Test
    final void clearHistory_keepsThePresent() {
        store().record(OWNER, at(3), observations(modelsFailed(VIRGINIA, at(3))));
        Observations present = store().load(OWNER);

        assertThat(store().clear(new ClearRequest(null, null, true))).isEqualTo(new Cleared(0, 2));

        assertThat(store().load(OWNER)).isEqualTo(present);
        assertThat(store().load(OTHER)).isEqualTo(OF_OTHER);
        assertThat(store().scans(OWNER)).containsExactly(at(3));
        assertThat(store().loadAsOf(OWNER, at(1))).isEqualTo(observations(models(VIRGINIA, at(1), model("a"))));
        assertThat(store().loadAsOf(OWNER, at(2))).isEqualTo(BOTH);
        assertThat(store().accountOf("digest")).isPresent();
    }

    @Test
    final void clearHistoryOfRegion_keepsItsPresent() {
        store().record(OWNER, at(3), observations(models(VIRGINIA, at(3), model("a"))));

        assertThat(store().clear(new ClearRequest(IRELAND, null, true))).isEqualTo(new Cleared(0, 0));

        assertThat(store().load(OWNER).of(IRELAND)).isEqualTo(BOTH.of(IRELAND));
        assertThat(store().loadAsOf(OWNER, at(1))).isEqualTo(observations(models(VIRGINIA, at(1), model("a"))));
    }

    @Test
    final void clearedStore_remembersAgain() {
        store().clear(ClearRequest.ALL);
        store().record(OWNER, at(1), BOTH);

        assertThat(store().load(OWNER)).isEqualTo(BOTH);
        assertThat(store().scans(OWNER)).containsExactly(at(1));
    }

    @Test
    final void summary_countsOwnersRegionsAndScans() {
        store().record(OWNER, at(3), observations(modelsFailed(VIRGINIA, at(3))));

        StoreSummary summary = store().summary();

        assertThat(summary.owners()).containsExactly(new Held(OTHER, 1, T0, T0), new Held(OWNER, 2, at(1), at(3)));
        assertThat(summary.scans()).isEqualTo(4);
        assertThat(summary.version()).isPositive();
    }
}
