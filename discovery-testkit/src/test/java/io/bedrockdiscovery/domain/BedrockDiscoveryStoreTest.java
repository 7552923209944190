package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.CountingStore;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.fixture.FailingStore;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The entry point over a store that another program has filled: answers without a call, and the end of a discovery. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BedrockDiscoveryStoreTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @Nested
    final class Questions {
        @Test
        void questions_callNothingButTheCaller() {
            fixture.scan();
            List<String> calls = new CopyOnWriteArrayList<>();
            BedrockDiscovery discovery = BedrockDiscovery.builder(recording(calls), fixture.store)
                    .clock(fixture.clock)
                    .fanOut((concurrency, limit) -> {
                        throw new AssertionError("a run was started");
                    })
                    .build();

            assertThat(discovery.resolve("nova-pro", RouteCriteria.ANY).route()).isPresent();
            assertThat(discovery.routes("nova-pro", RouteCriteria.ANY).entries())
                    .isNotEmpty();
            assertThat(discovery.iamPolicy("nova-pro", RouteCriteria.ANY).document())
                    .isNotNull();
            assertThat(discovery.bestRegions("nova-pro", RankingCriteria.ANY).best())
                    .isPresent();
            assertThat(discovery.named("nova-pro")).isInstanceOf(NameMatch.Found.class);
            assertThat(discovery.profile(SmallWorld.US_NOVA)).isNotEmpty();
            assertThat(discovery.listModels(region -> region)).isNotEmpty();
            assertThat(discovery.mapping()).isNotEmpty();
            assertThat(discovery.mapping(region -> region)).isNotEmpty();
            assertThat(discovery.changesSince(null).scans()).hasSize(1);
            assertThat(discovery
                            .cachedAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA))
                            .observations())
                    .hasSize(1);
            assertThat(discovery.catalog().latencies()).isEqualTo(Latencies.none());
            assertThat(discovery.cached(ScanRequest.everywhere()).completeness())
                    .isEqualTo(Completeness.COMPLETE);
            assertThat(discovery.models().mapping(false)).isNotEmpty();
            assertThat(discovery.profiles().profileIds(SmallWorld.NOVA_PRO)).isNotEmpty();

            assertThat(calls).containsExactly("caller");
        }

        @Test
        void questions_loadTheStoreOnce() {
            fixture.scan();
            CountingStore store = new CountingStore();
            store.record(
                    fixture.scan().catalog().owner(),
                    DiscoveryFixture.START,
                    fixture.scan().catalog().observations());
            fixture.store = store;
            BedrockDiscovery discovery = fixture.discovery();

            assertThat(discovery.resolve("nova-pro", RouteCriteria.ANY).route()).isPresent();
            assertThat(discovery.mapping()).isNotEmpty();
            assertThat(discovery.cached(ScanRequest.everywhere()).regions()).isNotEmpty();

            assertThat(store.loads()).isEqualTo(1);
        }

        @Test
        void cachedReport_isThatOfTheLastScanWithoutItsCalls() {
            ScanReport scanned = fixture.scanOnly("us-east-1", "eu-west-1");
            fixture.clock.advance(Duration.ofHours(25));
            int calls = fixture.calls();

            ScanReport cached =
                    fixture.discovery().cached(ScanRequest.everywhere().withOnly(List.of(VIRGINIA)));

            assertThat(cached.regions()).singleElement().satisfies(region -> {
                assertThat(region.known())
                        .isEqualTo(DiscoveryFixture.in(scanned, "us-east-1").known());
                assertThat(region.called()).isEmpty();
            });
            assertThat(cached.account()).isEqualTo(DiscoveryFixture.ACCOUNT);
            assertThat(cached.elapsed()).isZero();
            assertThat(cached.startedAt()).isEqualTo(fixture.clock.instant());
            assertThat(cached.completeness()).as("stale by now").isEqualTo(Completeness.PARTIAL);
            assertThat(fixture.calls()).isEqualTo(calls);
        }

        @Test
        void cachedReport_ofAnEmptyStore_isNothing() {
            assertThat(fixture.discovery().cached(ScanRequest.everywhere()).completeness())
                    .isEqualTo(Completeness.NOTHING);
        }

        @Test
        void failingStore_isThrownByQuestionsAndAWarningOfAScan() {
            fixture.store = new FailingStore();
            BedrockDiscovery discovery = fixture.discovery();

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(discovery::catalog)
                    .withMessage(FailingStore.MESSAGE)
                    .isInstanceOf(DiscoveryException.class);
            assertThat(discovery.refresh().warnings()).containsExactly(FailingStore.MESSAGE);
            assertThat(discovery.mapping()).isNotEmpty();
        }

        private BedrockSources recording(List<String> calls) {
            BedrockSources fakes = fixture.sources.sources();
            CallerIdentity identity = new CallerIdentity() {
                @Override
                public Outcome<Caller> caller(CallContext context) {
                    calls.add("caller");
                    return fakes.identity().caller(context);
                }

                @Override
                public Outcome<String> account(Partition partition, CallContext context) {
                    calls.add("account");
                    return fakes.identity().account(partition, context);
                }
            };
            RegionSource regions = new RegionSource() {
                @Override
                public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
                    calls.add("regions");
                    return fakes.regions().regions(partition, context);
                }

                @Override
                public Map<Region, Partition> documented() {
                    return fakes.regions().documented();
                }
            };
            return new BedrockSources(
                    identity,
                    regions,
                    (region, context) -> {
                        calls.add("models");
                        return fakes.models().models(region, context);
                    },
                    (region, type, context) -> {
                        calls.add("profiles");
                        return fakes.profiles().profiles(region, type, context);
                    },
                    (region, model, context) -> {
                        calls.add("access");
                        return fakes.access().access(region, model, context);
                    },
                    (region, samples, context) -> {
                        calls.add("latency");
                        return fakes.latency().probe(region, samples, context);
                    });
        }
    }

    @Nested
    final class Closing {
        @Test
        void close_endsTheScanUnderWayAndLeavesTheStoreOpen() throws Exception {
            CountDownLatch called = new CountDownLatch(1);
            fixture.behave("us-east-1", ListCall.MODELS, call -> {
                called.countDown();
                return Behaviour.hanging().meet(call);
            });
            BedrockDiscovery discovery = BedrockDiscovery.over(fixture.sources.sources(), fixture.store);
            CompletableFuture<ScanReport> report =
                    CompletableFuture.supplyAsync(discovery::refresh, task -> new Thread(task).start());
            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

            discovery.close();

            assertThat(DiscoveryFixture.reason(report.get(10, TimeUnit.SECONDS), "us-east-1", ListCall.MODELS))
                    .isEqualTo(Reason.CANCELLED);
            assertThat(fixture.store.summary().owners()).hasSize(1);
            discovery.close();
        }

        @Test
        void closedDiscovery_refusesEveryQuestion() {
            BedrockDiscovery discovery = fixture.discovery();
            discovery.refresh();
            discovery.close();

            for (ThrowingCallable question : List.<ThrowingCallable>of(
                    discovery::refresh,
                    discovery::refreshAsync,
                    () -> discovery.refreshEvery(LIMIT),
                    discovery::catalog,
                    () -> discovery.models().regionsOf(SmallWorld.NOVA_PRO),
                    () -> discovery.resolve("nova-pro", RouteCriteria.ANY),
                    () -> discovery.cached(ScanRequest.everywhere().withAbout("nova-pro")),
                    () -> discovery.checkAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA), LIMIT),
                    () -> discovery.measureLatency(List.of(VIRGINIA), 1, LIMIT))) {
                assertThatIllegalStateException().isThrownBy(question).withMessage("this discovery is closed");
            }
        }

        @Test
        void close_leavesAGivenFanOutOpen() {
            try (ThreadFanOut threads = new ThreadFanOut()) {
                fixture.fanOut = threads;
                fixture.discovery().close();

                assertThat(fixture.discovery().refresh().completeness()).isEqualTo(Completeness.COMPLETE);
            }
        }

        @Test
        void ownThreads_serveEveryKindOfCall() {
            try (BedrockDiscovery discovery = BedrockDiscovery.over(fixture.sources.sources(), fixture.store)) {
                assertThat(discovery.refresh().completeness()).isEqualTo(Completeness.COMPLETE);
                assertThat(discovery
                                .checkAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA), LIMIT)
                                .accessibility(VIRGINIA))
                        .isEqualTo(Accessibility.NOT_ACCESSIBLE);
                assertThat(discovery.measureLatency(List.of(VIRGINIA), 1, LIMIT).failures())
                        .containsOnlyKeys(VIRGINIA);
            }
        }
    }
}
