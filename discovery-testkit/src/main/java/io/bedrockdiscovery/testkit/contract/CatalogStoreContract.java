package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.bareModel;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.bareProfile;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.failed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.modelsFailed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract of a {@link CatalogStore} about what it remembers: all observations, exactly, for each owner apart. */
@ContractOf(CatalogStore.class)
public abstract class CatalogStoreContract extends StoreFixture<CatalogStore> {
    @Test
    final void newStore_isEmpty() {
        assertThat(store().load(OWNER)).isEqualTo(Observations.empty());
        assertThat(store().scans(OWNER)).isEmpty();
        assertThat(store().accountOf("digest")).isEmpty();
    }

    @Test
    final void recordedObservations_areGivenBack() {
        Observations learnt = observations(
                new RegionObservations(
                        IRELAND,
                        Observation.known(List.of(model("amazon.nova-pro-v1:0"), bareModel("new.model")), at(1)),
                        Observation.known(List.of(profile("eu.amazon.nova-pro-v1:0", "arn:a", null, "arn:a")), at(2)),
                        Observation.known(List.of(profile("empty"), bareProfile("bare")), at(3))),
                models(VIRGINIA, at(1), model("amazon.nova-pro-v1:0")));

        store().record(OWNER, T0, learnt);

        assertThat(store().load(OWNER)).isEqualTo(learnt);
    }

    @Test
    final void absentAndEmptyFields_stayApart() {
        FoundationModel bare = bareModel("bare.model");
        FoundationModel empty = FoundationModel.builder(new ModelId("empty.model"))
                .modelArn("")
                .modelName("")
                .providerName("")
                .inputModalities(List.of())
                .outputModalities(List.of())
                .responseStreamingSupported(false)
                .customizationsSupported(List.of())
                .inferenceTypesSupported(List.of())
                .modelLifecycle(new Lifecycle(null, null, null, null, null))
                .build();
        InferenceProfile withoutList = bareProfile("profile");
        InferenceProfile withNullArn = profile("other", (String) null);

        Observations learnt = observations(new RegionObservations(
                IRELAND,
                Observation.known(List.of(bare, empty), T0),
                Observation.known(List.of(withoutList, withNullArn), T0),
                Observation.known(List.of(), T0)));
        store().record(OWNER, T0, learnt);

        assertThat(store().load(OWNER)).isEqualTo(learnt);
    }

    @Test
    final void listing_keepsItsOrder() {
        store().record(OWNER, T0, observations(models(IRELAND, T0, model("b"), model("a"), model("c"))));
        assertThat(ids()).containsExactly("b", "a", "c");

        store().record(OWNER, at(1), observations(models(IRELAND, at(1), model("c"), model("b"), model("a"))));
        assertThat(ids()).containsExactly("c", "b", "a");
    }

    @Test
    final void oddText_isKeptUnchanged() {
        String odd = "'; DROP TABLE model; -- \"\\\n\t\u0000\u001b[31m 🙂 ümlaut %_";
        // JSON can send half of a pair of surrogates, and UTF-8 cannot encode it.
        String half = "\ud83d and \ude42\ud83d \ufdd0";
        Observations learnt = observations(new RegionObservations(
                IRELAND,
                Observation.known(List.of(model(odd), model("\ud83d"), model("\ude42"), model(half)), T0),
                Observation.known(List.of(profile(odd, odd), profile(half, half)), T0),
                Observation.none()));
        store().record(OWNER, T0, learnt);

        assertThat(store().load(OWNER)).isEqualTo(learnt);
    }

    @Test
    final void regionWithoutBedrock_isKept() {
        Observations learnt = observations(new RegionObservations(
                IRELAND, Observation.notOffered(T0), Observation.known(List.of(), T0), failed(Reason.UNREACHABLE, T0)));
        store().record(OWNER, T0, learnt);

        assertThat(store().load(OWNER)).isEqualTo(learnt);
        assertThat(store().load(OWNER).of(IRELAND).models().isNotOffered()).isTrue();
    }

    @Test
    final void listOfRegions_isKept() {
        List<RegionDescription> regions = List.of(
                new RegionDescription(VIRGINIA, OptInStatus.OPT_IN_NOT_REQUIRED, List.of("United States of America")),
                new RegionDescription(IRELAND, null, List.of()));
        store().record(OWNER, T0, new Observations(Observation.known(regions, T0), new TreeMap<>()));
        store().record(OWNER, at(1), new Observations(failed(Reason.ACCESS_DENIED, at(1)), new TreeMap<>()));

        Observation<RegionDescription> listing = store().load(OWNER).listing();
        assertThat(listing.known()).isEqualTo(new Known<>(regions, true, T0));
        assertThat(listing.failed())
                .isEqualTo(failed(Reason.ACCESS_DENIED, at(1)).failed());
    }

    @Test
    final void failure_keepsTheLastKnownGood() {
        store().record(OWNER, T0, observations(models(IRELAND, T0, model("a"))));
        store().record(OWNER, at(1), observations(modelsFailed(IRELAND, at(1))));
        store().record(OWNER, at(2), observations(modelsFailed(IRELAND, at(2))));

        Observation<FoundationModel> seen = store().load(OWNER).of(IRELAND).models();
        assertThat(seen.known()).isEqualTo(new Known<>(List.of(model("a")), true, T0));
        assertThat(seen.failed()).isEqualTo(failed(Reason.THROTTLED, at(2)).failed());
    }

    @Test
    final void answer_endsAFailure() {
        store().record(OWNER, T0, observations(modelsFailed(IRELAND, T0)));
        store().record(OWNER, at(1), observations(models(IRELAND, at(1))));

        assertThat(store().load(OWNER).of(IRELAND).models()).isEqualTo(Observation.known(List.of(), at(1)));
    }

    @Test
    final void olderObservation_doesNotReplaceALaterOne() {
        store().record(OWNER, at(5), observations(models(IRELAND, at(5), model("late"))));
        store().record(OWNER, at(1), observations(models(IRELAND, at(1), model("early"))));
        store().record(OWNER, at(2), observations(modelsFailed(IRELAND, at(2))));

        assertThat(store().load(OWNER)).isEqualTo(observations(models(IRELAND, at(5), model("late"))));
    }

    @Test
    final void callsThatWereNotMade_keepTheirObservations() {
        store().record(OWNER, T0, observations(models(IRELAND, T0, model("a")), models(VIRGINIA, T0, model("a"))));
        RegionObservations profiles = new RegionObservations(
                IRELAND, Observation.none(), Observation.known(List.of(profile("p")), at(1)), Observation.none());
        store().record(OWNER, at(1), observations(profiles));
        store().record(OWNER, at(2), Observations.empty());

        assertThat(store().load(OWNER))
                .isEqualTo(
                        observations(models(IRELAND, T0, model("a")).and(profiles), models(VIRGINIA, T0, model("a"))));
    }

    @Test
    final void owners_areKeptApart() {
        List<Owner> owners = List.of(
                OWNER,
                Owner.account(Partition.AWS, "000000000002"),
                Owner.account(new Partition("aws-us-gov"), "111122223333"),
                Owner.digest(Partition.AWS, "0123abcd"));
        for (Owner owner : owners) {
            assertThat(store().load(owner)).isEqualTo(Observations.empty());
            store().record(owner, T0, observations(models(IRELAND, T0, model(owner.toString()))));
        }

        for (Owner owner : owners) {
            assertThat(store().load(owner)).isEqualTo(observations(models(IRELAND, T0, model(owner.toString()))));
            assertThat(store().scans(owner)).containsExactly(T0);
        }
    }

    @Test
    final void accountOfACaller_isRemembered() {
        store().rememberAccount("digest", "000000000002");
        store().rememberAccount("digest", "111122223333");
        store().rememberAccount("other", "000000000002");

        assertThat(store().accountOf("digest")).contains("111122223333");
        assertThat(store().accountOf("other")).contains("000000000002");
        assertThat(store().accountOf("third")).isEmpty();
    }

    private List<String> ids() {
        return store().load(OWNER).of(IRELAND).models().items().stream()
                .map(each -> each.modelId().value())
                .toList();
    }
}
