package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Bugs that a store could have. */
enum StoreBugs implements SeededBug {
    LEAK_ACROSS_OWNERS {
        @Override
        Owner owner(Owner owner) {
            return Owner.account(owner.partition(), "111122223333");
        }
    },
    CLOCK_AHEAD_BELIEVED {
        @Override
        Observations loaded(DiscoveryStore store, Owner owner, Instant time) {
            return store.load(owner);
        }
    },
    SCAN_NOT_RECORDED {
        @Override
        Observations learnt(Observations learnt, Clock clock) {
            return Observations.empty();
        }
    },
    PRESENT_IS_FORGOTTEN_WITH_EVERY_SCAN {
        @Override
        void before(DiscoveryStore store) {
            store.clear(ClearRequest.ALL);
        }
    },
    FAILURE_DROPS_THE_LAST_KNOWN_GOOD {
        @Override
        Observations loaded(DiscoveryStore store, Owner owner, Instant time) {
            return mapped(store.loadAsOf(owner, time), SeenMapper.of(StoreBugs::withoutAnswerBeforeFailure));
        }
    },
    FAILURES_ARE_FORGOTTEN {
        @Override
        Observations loaded(DiscoveryStore store, Owner owner, Instant time) {
            return mapped(store.loadAsOf(owner, time), SeenMapper.of(StoreBugs::withoutFailure));
        }
    },
    PROFILES_LOSE_THE_MODELS {
        @Override
        Observations learnt(Observations learnt, Clock clock) {
            return mapped(
                    learnt,
                    seen -> seen.systemDefined().failed() == null
                            ? seen
                            : new RegionObservations(
                                    seen.region(), Observation.none(), seen.systemDefined(), seen.application()));
        }
    },
    NEWEST_LOST_TO_AN_OLDER_ONE {
        @Override
        Observations learnt(Observations learnt, Clock clock) {
            // As if the time of recording decided, and not that of the answer.
            return redated(learnt, clock.instant());
        }
    },
    READING_RENEWS {
        @Override
        Observations loaded(DiscoveryStore store, Owner owner, Instant time) {
            return redated(store.loadAsOf(owner, time), time);
        }
    };

    Owner owner(Owner owner) {
        return owner;
    }

    void before(DiscoveryStore store) {}

    Observations learnt(Observations learnt, Clock clock) {
        return learnt;
    }

    Observations loaded(DiscoveryStore store, Owner owner, Instant time) {
        return store.loadAsOf(owner, time);
    }

    @Override
    public DiscoveryStore store(DiscoveryStore store, Clock clock) {
        return new DelegatingStore(store) {
            @Override
            public Observations loadAsOf(Owner owner, Instant time) {
                return loaded(store, owner(owner), time);
            }

            @Override
            public void record(Owner owner, Instant startedAt, Observations learnt) {
                before(store);
                store.record(owner(owner), startedAt, learnt(learnt, clock));
            }
        };
    }

    /** Changes each observation of a region, whatever its items are. */
    private interface SeenMapper {
        <T> Observation<T> change(Observation<T> seen);

        static UnaryOperator<RegionObservations> of(SeenMapper each) {
            return seen -> new RegionObservations(
                    seen.region(),
                    each.change(seen.models()),
                    each.change(seen.systemDefined()),
                    each.change(seen.application()));
        }
    }

    private static <T> Observation<T> withoutAnswerBeforeFailure(Observation<T> seen) {
        return seen.failed() == null ? seen : new Observation<>(null, seen.failed());
    }

    private static <T> Observation<T> withoutFailure(Observation<T> seen) {
        return new Observation<>(seen.known(), null);
    }

    private static Observations redated(Observations observations, Instant now) {
        return mapped(observations, SeenMapper.of(new SeenMapper() {
            @Override
            public <T> Observation<T> change(Observation<T> seen) {
                var known = seen.known();
                return known == null
                        ? seen
                        : new Observation<>(
                                new Observation.Known<>(known.items(), known.offered(), now), seen.failed());
            }
        }));
    }

    private static Observations mapped(Observations observations, UnaryOperator<RegionObservations> change) {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>(observations.regions());
        regions.replaceAll((region, seen) -> change.apply(seen));
        return new Observations(observations.listing(), regions);
    }
}
