package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Refreshes once, on a thread of the discovery. */
@Timeout(60)
final class BedrockDiscoveryRefreshTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final ManualTimer timer = new ManualTimer();

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    private BedrockDiscoveryBuilder builder() {
        return fixture.builder().fanOut(threads).timer(timer);
    }

    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private void hang() {
        fixture.behave("us-east-1", ListCall.MODELS, call -> {
            called.countDown();
            try {
                return Behaviour.hanging().meet(call);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
    }

    @Test
    void refreshAsync_returnsTheReport() throws Exception {
        try (BedrockDiscovery discovery = builder().build()) {
            assertThat(discovery.refreshAsync().get(20, TimeUnit.SECONDS).completeness())
                    .isEqualTo(Completeness.COMPLETE);
        }
    }

    @Test
    void cancel_stopsTheCallsAndKeepsWhatWasLearnt() throws Exception {
        hang();
        CountDownLatch others = new CountDownLatch(9);
        try (BedrockDiscovery discovery =
                builder().listener(TestListeners.finishing(others)).build()) {
            CompletableFuture<ScanReport> refresh = discovery.refreshAsync();
            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(refresh.cancel(true)).isTrue();

            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(CancellationException.class).isThrownBy(refresh::join);
            RefreshThreads.join();
            assertThat(discovery.models().regionsOf(SmallWorld.NOVA_PRO))
                    .contains(new Region("eu-west-1"))
                    .doesNotContain(new Region("us-east-1"));
        }
    }

    @Test
    void callers_shareOneRefresh_untilTheLastCancels() throws Exception {
        hang();
        try (BedrockDiscovery discovery = builder().build()) {
            CompletableFuture<ScanReport> first = discovery.refreshAsync();
            CompletableFuture<ScanReport> second = discovery.refreshAsync();
            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(first.cancel(true)).isTrue();
            assertThat(second).isNotDone();
            assertThat(interrupted.getCount()).isEqualTo(1);
            assertThat(second.cancel(true)).isTrue();

            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
            // The cancel may come before every list is asked for.
            assertThat(fixture.calls("us-east-1")).as("one call of each list").isBetween(1, 3);
        }
    }

    @Test
    void close_stopsTheRefreshOnAGivenFanOut() throws Exception {
        hang();
        BedrockDiscovery discovery = builder().build();
        CompletableFuture<ScanReport> refresh = discovery.refreshAsync();
        assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();

        discovery.close();

        assertThat(refresh).as("the end of the refresh is awaited").isDone();
        assertThat(refresh.join().isCancelled()).isTrue();
    }

    /** The threads of other tests are in another group. */
    @Test
    void close_leavesNoThread() throws Exception {
        hang();
        ThreadGroup group = new ThreadGroup("embedder");
        BedrockDiscovery discovery = BedrockDiscovery.over(fixture.sources.sources(), fixture.store);
        Thread embedder = new Thread(group, () -> {
            discovery.refreshEvery(HOUR);
            CompletableFuture<ScanReport> unused = discovery.refreshAsync();
        });
        embedder.start();
        embedder.join();
        assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(threadsOf(group))
                .extracting(Thread::getName)
                .anyMatch(name -> name.startsWith("bedrock-discovery-refresh-timer-"))
                .anyMatch(name -> name.matches("bedrock-discovery-refresh-[0-9]+"))
                .anyMatch(name -> name.matches("bedrock-discovery-[0-9]+"));

        discovery.close();

        for (Thread thread : threadsOf(group)) {
            thread.join(20_000);
        }
        assertThat(threadsOf(group)).isEmpty();
    }

    private List<Thread> threadsOf(ThreadGroup group) {
        Thread[] all = new Thread[100];
        return List.of(Arrays.copyOf(all, group.enumerate(all)));
    }
}
