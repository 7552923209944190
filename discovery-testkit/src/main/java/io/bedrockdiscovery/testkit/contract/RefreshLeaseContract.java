package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.RefreshLease.Matter;
import io.bedrockdiscovery.domain.port.RefreshLease.Subscription;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of a {@link RefreshLease}: one holder at a time, and none whose lease has ended writes anything. */
@ContractOf(RefreshLease.class)
public abstract class RefreshLeaseContract extends StoreFixture<DiscoveryStore> {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Matter MATTER = new Matter(OWNER, "");
    private static final Observations LEARNT = observations(models(IRELAND, at(1), model("a")));

    /** Ends the lease that a test holds, as time does: by the clock of the store. */
    protected abstract void endLeases() throws Exception;

    /** Returns whether the store tells of changes. Override this for one that does. */
    protected boolean tellsOfChanges() {
        return false;
    }

    private RefreshLease lease() {
        return store().refreshLease().orElseThrow();
    }

    @Test
    final void heldLease_isGivenToNobodyElse() {
        OptionalLong token = lease().hold(MATTER, "a", LONG);

        assertThat(token).isPresent();
        assertThat(lease().hold(MATTER, "b", LONG)).isEmpty();
        assertThat(lease().hold(MATTER, "a", LONG)).as("extended").isEqualTo(token);
    }

    @Test
    final void otherMatters_haveLeasesOfTheirOwn() {
        lease().hold(MATTER, "a", LONG);

        assertThat(lease().hold(new Matter(OWNER, "eu-west-1"), "b", LONG)).isPresent();
        assertThat(lease().hold(new Matter(Owner.account(Partition.AWS, "000000000009"), ""), "b", LONG))
                .isPresent();
    }

    @Test
    final void releasedLease_isGivenWithAGreaterToken() {
        long token = lease().hold(MATTER, "a", LONG).orElseThrow();
        lease().release(MATTER, "b");
        assertThat(lease().hold(MATTER, "b", LONG)).as("of another").isEmpty();

        lease().release(MATTER, "a");

        assertThat(lease().hold(MATTER, "b", LONG).orElseThrow()).isGreaterThan(token);
    }

    @Test
    final void endedLease_isGivenWithAGreaterTokenAlsoToItsHolder() throws Exception {
        long first = lease().hold(MATTER, "a", LONG).orElseThrow();
        endLeases();
        long second = lease().hold(MATTER, "a", LONG).orElseThrow();
        endLeases();

        assertThat(second).isGreaterThan(first);
        assertThat(lease().hold(MATTER, "b", LONG).orElseThrow()).isGreaterThan(second);
    }

    @Test
    final void holder_writes() {
        DiscoveryStore view =
                lease().fenced(MATTER, lease().hold(MATTER, "a", LONG).orElseThrow());

        view.record(OWNER, T0, LEARNT);

        assertThat(view.load(OWNER)).isEqualTo(LEARNT);
        view.close();
        assertThat(store().load(OWNER)).isEqualTo(LEARNT);
    }

    @Test
    final void holderWhoseLeaseHasEnded_writesNothing() throws Exception {
        DiscoveryStore view =
                lease().fenced(MATTER, lease().hold(MATTER, "a", LONG).orElseThrow());
        endLeases();

        assertRefuses(view);
    }

    @Test
    final void holderThatAnotherOneHasFollowed_writesNothing() throws Exception {
        DiscoveryStore view =
                lease().fenced(MATTER, lease().hold(MATTER, "a", LONG).orElseThrow());
        endLeases();
        lease().hold(MATTER, "b", LONG);

        assertRefuses(view);
    }

    @Test
    final void holderThatHasTakenItAnew_writesNothingWithTheOldToken() throws Exception {
        DiscoveryStore view =
                lease().fenced(MATTER, lease().hold(MATTER, "a", LONG).orElseThrow());
        endLeases();
        lease().hold(MATTER, "a", LONG);

        assertRefuses(view);
    }

    @Test
    final void version_isAnotherOneAfterEachWrite() {
        List<Long> versions = new ArrayList<>(List.of(lease().version(OWNER)));
        store().record(OWNER, T0, LEARNT);
        versions.add(lease().version(OWNER));
        store().record(OWNER, T0, observations(models(IRELAND, at(2), model("b"))));
        versions.add(lease().version(OWNER));
        store().clear(new ClearRequest(IRELAND, null, false));
        versions.add(lease().version(OWNER));
        store().clear(ClearRequest.ALL);
        store().record(OWNER, T0, LEARNT);
        versions.add(lease().version(OWNER));

        assertThat(versions).doesNotHaveDuplicates();
        assertThat(lease().version(OWNER)).as("without a write").isEqualTo(versions.get(4));
    }

    @Test
    final void change_isToldUntilTheSubscriptionIsClosed() throws Exception {
        assumeTrue(tellsOfChanges(), "this store tells of no changes");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Subscription first = lease().onChange(OWNER, () -> told.add("first"));
        store().record(OWNER, T0, LEARNT);
        await(told, "first");

        lease().onChange(OWNER, () -> told.add("second"));
        first.close();
        first.close();
        // What was on its way to the first one before the close has arrived when the second one is told.
        store().clear(ClearRequest.ALL);
        await(told, "second");
        told.clear();
        store().record(OWNER, T0, LEARNT);

        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(told).as("after the close").doesNotContain("first");
    }

    @Test
    final void ofManyThreads_oneGetsTheLease() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<OptionalLong>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String holder = "holder-" + i;
                asked.add(threads.submit(() -> lease().hold(MATTER, holder, LONG)));
            }
            int given = 0;
            for (Future<OptionalLong> each : asked) {
                given += each.get(60, TimeUnit.SECONDS).isPresent() ? 1 : 0;
            }
            assertThat(given).isOne();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(BlockingQueue<String> told, String name) throws InterruptedException {
        String next = "";
        while (!next.equals(name)) {
            next = told.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("told of a change").isNotNull();
        }
    }

    private void assertRefuses(DiscoveryStore view) {
        assertThatThrownBy(() -> view.record(OWNER, T0, LEARNT)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> view.rememberAccount("d", "000000000001")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> view.save(OWNER, Latencies.none().withCall(IRELAND, Duration.ofMillis(1), T0)))
                .isInstanceOf(StoreException.class);
        assertThat(store().load(OWNER)).isEqualTo(Observations.empty());
        assertThat(store().accountOf("d")).isEmpty();
        assertThat(store().latencies(OWNER).calls()).isEmpty();
        assertThat(store().scans(OWNER)).isEmpty();
    }
}
