package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryLease;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.fixture.DelegatingLease;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract of leases finds each of these faults, and none in the lease in memory. */
final class RefreshLeaseContractTest {
    private static final MutableClock CLOCK = new MutableClock(T0);

    private static Function<RefreshLease, RefreshLease> fault = lease -> lease;

    @Test
    void leaseInMemory_failsNoTest() {
        fault = lease -> lease;

        assertThat(ContractRun.failuresOf(Leased.class)).isEmpty();
    }

    @Test
    void leaseWithoutAFence_failsItsTests() {
        fault = lease -> new DelegatingLease(lease) {
            @Override
            public DiscoveryStore fenced(Matter matter, long token) {
                return Leased.unfenced;
            }
        };

        assertThat(ContractRun.failuresOf(Leased.class))
                .containsExactly(
                        "holderThatAnotherOneHasFollowed_writesNothing",
                        "holderThatHasTakenItAnew_writesNothingWithTheOldToken",
                        "holderWhoseLeaseHasEnded_writesNothing");
    }

    @Test
    void leaseThatIsGivenToAll_failsItsTests() {
        fault = lease -> new DelegatingLease(lease) {
            @Override
            public OptionalLong hold(Matter matter, String holder, Duration term) {
                return super.hold(matter, "all", term);
            }
        };

        assertThat(ContractRun.failuresOf(Leased.class))
                .contains("heldLease_isGivenToNobodyElse", "ofManyThreads_oneGetsTheLease");
    }

    @Test
    void versionThatStays_failsItsTest() {
        fault = lease -> new DelegatingLease(lease) {
            @Override
            public long version(Owner owner) {
                return 1;
            }
        };

        assertThat(ContractRun.failuresOf(Leased.class)).containsExactly("version_isAnotherOneAfterEachWrite");
    }

    @Test
    void leaseThatTellsOfNothing_failsItsTest() {
        fault = lease -> new DelegatingLease(lease) {
            @Override
            public Subscription onChange(Owner owner, Runnable action) {
                return () -> {};
            }
        };

        assertThat(ContractRun.failuresOf(Leased.class)).containsExactly("change_isToldUntilTheSubscriptionIsClosed");
    }

    @Test
    void subscriptionThatGoesOn_failsItsTest() {
        fault = lease -> new DelegatingLease(lease) {
            @Override
            public Subscription onChange(Owner owner, Runnable action) {
                super.onChange(owner, action);
                return () -> {};
            }
        };

        assertThat(ContractRun.failuresOf(Leased.class)).containsExactly("change_isToldUntilTheSubscriptionIsClosed");
    }

    static final class Leased extends RefreshLeaseContract {
        static DiscoveryStore unfenced = new InMemoryStore();

        @Override
        protected DiscoveryStore open() {
            DiscoveryStore store = new InMemoryLease(new InMemoryStore(CLOCK), CLOCK).store();
            unfenced = store;
            RefreshLease lease = fault.apply(store.refreshLease().orElseThrow());
            return new DelegatingStore(store) {
                @Override
                public Optional<RefreshLease> refreshLease() {
                    return Optional.of(lease);
                }
            };
        }

        @Override
        protected boolean tellsOfChanges() {
            return true;
        }

        @Override
        protected void endLeases() {
            CLOCK.advance(Duration.ofHours(1));
        }
    }
}
