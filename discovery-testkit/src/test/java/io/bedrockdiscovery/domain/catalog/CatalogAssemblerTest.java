package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A catalogue that takes over parts of an earlier one is the same as one that does not. */
final class CatalogAssemblerTest {
    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = T.plus(Duration.ofHours(30));
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final FoundationModel NOVA = FoundationModelBuilder.novaPro().build();
    private static final FoundationModel CLAUDE =
            FoundationModelBuilder.claude37Sonnet().build();

    private final CountingAssociation association = new CountingAssociation();
    private final CatalogAssembler assembler = new CatalogAssembler(association, Freshness.DEFAULT);
    private final Catalog earlier = assembled(OWNER, seen(T, NOVA), T, null);

    /** Counts how often profiles are associated. */
    private static final class CountingAssociation implements ProfileAssociation {
        private int count;

        @Override
        public Associations associate(Collection<FoundationModel> models, Collection<InferenceProfile> profiles) {
            count++;
            return new ArnAssociation().associate(models, profiles);
        }
    }

    @Test
    void sameItemsAtALaterTime_areNotAssociatedAgain_butOfTheirTime() {
        earlier.regionsByModel();
        Catalog later = assembled(OWNER, seen(LATER, NOVA), LATER, earlier);

        assertThat(association.count).isEqualTo(1);
        assertThat(later.regionsByModel()).isSameAs(earlier.regionsByModel());
        assertThat(later.region(VIRGINIA).orElseThrow().observations().models().observedAt())
                .contains(LATER);
        assertThat(earlier.at(LATER).isStale(earlier.region(VIRGINIA).orElseThrow()))
                .isTrue();
        assertThat(later.isStale(later.region(VIRGINIA).orElseThrow())).isFalse();
    }

    @Test
    void otherModels_areIndexedAnew() {
        assertThat(named("nova-pro", earlier)).isInstanceOf(NameMatch.Found.class);
        Catalog later = assembled(OWNER, seen(LATER, CLAUDE), LATER, earlier);

        assertThat(association.count).isEqualTo(2);
        assertThat(named("nova-pro", later)).isInstanceOf(NameMatch.NotFound.class);
        assertThat(later.regionsOf(CLAUDE.modelId())).containsExactly(VIRGINIA);
    }

    @Test
    void failureSince_isToldWithTheName() {
        assertThat(named("no-such-model", earlier)).matches(match -> known(match));
        RegionObservations failed = new RegionObservations(
                VIRGINIA,
                Observation.failed(new Failure(Reason.THROTTLED, "too many requests"), LATER),
                Observation.none(),
                Observation.none());
        Observations both =
                seen(T, NOVA).and(new Observations(Observation.none(), new TreeMap<>(Map.of(VIRGINIA, failed))));

        assertThat(named("no-such-model", assembled(OWNER, both, LATER, earlier)))
                .matches(match -> !known(match));
    }

    @Test
    void closedRegion_keepsNothing_andGetsItsAssociationsBack() {
        RegionObservations gone = new RegionObservations(
                VIRGINIA, Observation.notOffered(LATER), Observation.notOffered(LATER), Observation.notOffered(LATER));
        Catalog closed = assembled(
                OWNER, new Observations(Observation.none(), new TreeMap<>(Map.of(VIRGINIA, gone))), LATER, earlier);
        Catalog open = assembled(OWNER, seen(LATER, NOVA), LATER, closed);

        assertThat(closed.regionsByModel()).isEmpty();
        assertThat(open.regionsOf(NOVA.modelId())).containsExactly(VIRGINIA);
    }

    @Test
    void otherOwner_sharesNothing() {
        earlier.regionsByModel();
        Owner other = Owner.account(Partition.AWS, "000000000002");
        Catalog theirs = assembled(other, seen(T, NOVA), T, earlier);

        assertThat(theirs.owner()).isEqualTo(other);
        assertThat(theirs.regionsByModel()).isNotSameAs(earlier.regionsByModel());
    }

    private static boolean known(NameMatch match) {
        return match instanceof NameMatch.NotFound missing
                && missing.knowledge().isKnown();
    }

    private static NameMatch named(String name, Catalog catalog) {
        return new ModelNameResolver(catalog).find(name);
    }

    private Catalog assembled(Owner owner, Observations observations, Instant asOf, Catalog before) {
        return assembler.assemble(owner, observations, Latencies.none(), asOf, before);
    }

    private static Observations seen(Instant time, FoundationModel model) {
        RegionObservations region = new RegionObservations(
                VIRGINIA,
                Observation.known(List.of(model), time),
                Observation.known(List.of(), time),
                Observation.known(List.of(), time));
        return new Observations(Observation.known(List.of(), time), new TreeMap<>(Map.of(VIRGINIA, region)));
    }
}
