package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discoveries that share a memory read the store once, and notice each write all the same. */
final class CatalogMemoryTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final ScanRequest ABOUT = ScanRequest.everywhere().withAbout("nova-pro");

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final CountingStore store = new CountingStore(fixture.store);
    private final CatalogMemory memory = new CatalogMemory();

    /** Counts the reads of observations. */
    private static final class CountingStore extends DelegatingStore {
        private int reads;
        private int parts;
        private boolean tells = true;
        private boolean full;

        CountingStore(DiscoveryStore store) {
            super(store);
        }

        @Override
        public Observations load(Owner owner) {
            reads++;
            return super.load(owner);
        }

        @Override
        public Observations loadAsOf(Owner owner, Instant time) {
            reads++;
            return super.loadAsOf(owner, time);
        }

        @Override
        public Partial loadAbout(Owner owner, Instant time, ModelSelector selector) {
            parts++;
            return super.loadAbout(owner, time, selector);
        }

        @Override
        public OptionalLong version(Owner owner) {
            return tells ? super.version(owner) : OptionalLong.empty();
        }

        @Override
        public void record(Owner owner, Instant startedAt, Observations learnt) {
            if (full) {
                throw new StoreException("the disk is full");
            }
            super.record(owner, startedAt, learnt);
        }
    }

    @BeforeEach
    void scan() {
        fixture.store = store;
        fixture.refresh();
        store.reads = 0;
    }

    @Test
    void laterQuestions_readNothing() {
        Catalog first = open().models().catalog();
        int reads = store.reads;

        assertThat(open().models().catalog().regions()).isEqualTo(first.regions());
        assertThat(open().cached(ABOUT).catalog().regions()).isEqualTo(first.regions());
        assertThat(scan(ABOUT).catalog().regions()).isEqualTo(first.regions());
        assertThat(scan(ScanRequest.everywhere()).catalog().regions()).isEqualTo(first.regions());
        assertThat(store.reads).isEqualTo(reads);
        assertThat(store.parts).isZero();
    }

    @Test
    void scanOfEverything_isKept() {
        scan(ScanRequest.everywhere().withRefresh(true));
        int reads = store.reads;

        assertThat(scan(ABOUT).catalog().isWhole()).isTrue();
        assertThat(store.reads).isEqualTo(reads);
    }

    @Test
    void questionAboutOneModel_readsItsPart_whereNothingIsKept() {
        scan(ABOUT);
        scan(ABOUT);

        assertThat(store.parts).isEqualTo(2);
    }

    @Test
    void staleness_isJudgedAnew() {
        Catalog first = open().models().catalog();
        fixture.clock.advance(Duration.ofDays(2));
        Catalog later = open().models().catalog();

        assertThat(first.isStale(first.region(VIRGINIA).orElseThrow())).isFalse();
        assertThat(later.isStale(later.region(VIRGINIA).orElseThrow())).isTrue();
    }

    @Test
    void whatOthersWrite_isSeen() {
        open().models().catalog();
        fixture.behave("us-east-1", Behaviour.notOffered());
        fixture.refresh();

        assertThat(statusOfVirginia()).isEqualTo(RegionStatus.NOT_OFFERED);
        store.clear(ClearRequest.ALL);
        assertThat(open().models().catalog().regions()).isEmpty();
    }

    @Test
    void latenciesThatOthersWrite_areSeen() {
        Catalog first = open().models().catalog();
        store.save(
                first.owner(), first.latencies().withCall(VIRGINIA, Duration.ofMillis(7777), fixture.clock.instant()));

        assertThat(open().models().catalog().latencies()).isNotEqualTo(first.latencies());
    }

    @Test
    void otherAccounts_seeNothingOfIt() {
        open().models().catalog();
        fixture.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.OTHER_ACCOUNT));

        assertThat(open().models().catalog().regions()).isEmpty();
    }

    @Test
    void whatIsDatedInTheFuture_appearsAtItsTime() {
        Instant now = fixture.clock.instant();
        fixture.clock.advance(Duration.ofHours(1));
        fixture.behave("us-east-1", Behaviour.notOffered());
        fixture.refresh();
        fixture.clock.set(now);

        assertThat(statusOfVirginia()).isEqualTo(RegionStatus.KNOWN);
        assertThat(statusOfVirginia()).isEqualTo(RegionStatus.KNOWN);
        fixture.clock.advance(Duration.ofHours(2));
        assertThat(statusOfVirginia()).isEqualTo(RegionStatus.NOT_OFFERED);
    }

    @Test
    void whatWasReadLater_isHiddenAgain_whereTheClockIsSetBack() {
        open().models().catalog();
        fixture.clock.set(DiscoveryFixture.START.minusSeconds(60));

        assertThat(open().models().catalog().regions()).isEmpty();
    }

    @Test
    void whatCouldNotBeWritten_isNotTakenForStored() {
        fixture.behave("us-east-1", Behaviour.notOffered());
        store.full = true;
        scan(ScanRequest.everywhere().withRefresh(true));

        assertThat(statusOfVirginia()).isEqualTo(RegionStatus.KNOWN);
    }

    @Test
    void storeThatDoesNotTell_isReadEachTime() {
        store.tells = false;
        open().models().catalog();
        open().models().catalog();

        assertThat(store.reads).isEqualTo(2);
    }

    private RegionStatus statusOfVirginia() {
        return open().models().catalog().region(VIRGINIA).orElseThrow().status();
    }

    private ScanReport scan(ScanRequest request) {
        return open().scan(request, ScanListener.SILENT);
    }

    private BedrockDiscovery open() {
        return fixture.builder().memory(memory).build();
    }

    @Test
    void observationsFromTheFuture_areNotKept() {
        open().models().catalog();
        fixture.clock.advance(Duration.ofMinutes(-1));
        store.reads = 0;

        open().models().catalog();
        int once = store.reads;
        open().models().catalog();

        assertThat(once).isPositive();
        assertThat(store.reads).isEqualTo(2 * once);
    }

    @Test
    void regionFromTheFuture_isNotKept_thoughTheListIsOfNow() {
        Instant later = fixture.clock.instant().plusSeconds(60);
        SortedMap<Region, RegionObservations> virginia = new TreeMap<>();
        virginia.put(
                VIRGINIA,
                RegionObservations.none(VIRGINIA)
                        .and(new RegionObservations(
                                VIRGINIA, Observation.notOffered(later), Observation.none(), Observation.none())));
        store.record(
                Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT),
                later,
                new Observations(Observation.none(), virginia));

        open().models().catalog();
        int once = store.reads;
        open().models().catalog();

        assertThat(store.reads).isEqualTo(2 * once);
    }
}
