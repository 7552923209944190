package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scans that are cut at random moments over a known account leave everything that did not answer as it was. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CombinedScanCancelCampaign {
    private static final int FEW = 24;
    private static final int MANY = 200;
    private static final Owner OWNER = Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The ways in which a scan is cut. */
    private enum Cut {
        INTERRUPT,
        CLOSE,
        DEADLINE
    }

    @Test
    void fewCutScans_changeNothingThatDidNotAnswer() throws Exception {
        cut(FEW);
    }

    @Test
    @Tag("campaign")
    void manyCutScans_changeNothingThatDidNotAnswer() throws Exception {
        cut(MANY);
    }

    @Test
    void recordedCancellation_isFound() {
        DiscoveryFixture fixture = new DiscoveryFixture();
        fixture.scan();
        Observations before = fixture.store.load(OWNER);
        fixture.clock.advance(MINUTE);
        Failure cancelled = new Failure(Reason.OTHER, "CancellationException in us-east-1: ");
        fixture.store.record(
                OWNER,
                fixture.clock.instant(),
                Observations.failed(DiscoveryFixture.regions("us-east-1"), cancelled, fixture.clock.instant()));

        assertThatThrownBy(() -> assertUntouched(fixture, before, "a broken variant"))
                .isInstanceOf(AssertionError.class);
    }

    private static void cut(int times) throws Exception {
        for (int seed = 0; seed < times; seed++) {
            Random random = new Random(seed);
            Cut way = Cut.values()[seed % Cut.values().length];
            cutOnce(random, way, "seed " + seed + ", " + way);
        }
    }

    private static void cutOnce(Random random, Cut way, String context) throws Exception {
        DiscoveryFixture fixture = new DiscoveryFixture();
        fixture.scan();
        Observations before = fixture.store.load(OWNER);
        fixture.clock.advance(MINUTE);
        try (ThreadFanOut threads = new ThreadFanOut()) {
            fixture.fanOut = threads;
            Thread[] scanning = new Thread[1];
            Runnable end = switch (way) {
                case INTERRUPT -> () -> scanning[0].interrupt();
                case CLOSE -> threads::close;
                case DEADLINE -> () -> {};
            };
            behave(fixture, random, end);
            Duration deadline = way == Cut.DEADLINE ? SHORT : MINUTE;
            scanning[0] = new Thread(() ->
                    fixture.scan(ScanRequest.everywhere().withRefresh(true).withDeadline(deadline)));
            scanning[0].setDaemon(true);
            scanning[0].start();
            scanning[0].join();
        }
        assertUntouched(fixture, before, context);
    }

    /** Lets some calls answer; one of them cuts the scan, and those after it end in every way an interrupt may have. */
    private static void behave(DiscoveryFixture fixture, Random random, Runnable end) {
        AtomicInteger calls = new AtomicInteger();
        int moment = 1 + random.nextInt(3 * fixture.world.regions().size());
        int ending = random.nextInt(6);
        for (Region region : fixture.world.regions().keySet()) {
            for (ListCall call : ListCall.values()) {
                fixture.behave(region.id(), call, number -> {
                    int place = calls.incrementAndGet();
                    if (place < moment) {
                        return Outcome.known(number);
                    }
                    if (place == moment) {
                        end.run();
                    }
                    return Wait.endingAs(ending).meet(number);
                });
            }
        }
    }

    /** Waits for an interrupt, and reports it as code of all kinds does. */
    private record Wait(int ending) implements Behaviour {
        static Behaviour endingAs(int ending) {
            return new Wait(ending);
        }

        @Override
        public Outcome<Integer> meet(int call) throws InterruptedException {
            try {
                new CountDownLatch(1).await();
                return Outcome.known(call);
            } catch (InterruptedException e) {
                switch (ending) {
                    case 0 -> throw e;
                    case 1 -> throw new CancellationException();
                    case 2 -> throw new UncheckedIOException(new ClosedByInterruptException());
                    case 3 -> throw new UncheckedIOException(new InterruptedIOException("closed"));
                    case 4 -> throw new RejectedExecutionException("shut down");
                    default -> throw new IllegalStateException("Unable to execute HTTP request", e);
                }
            }
        }
    }

    private static void assertUntouched(DiscoveryFixture fixture, Observations before, String context) {
        Observations after = fixture.store.load(OWNER);
        assertThat(after.listing().failed()).as(context).isNull();
        for (Region region : before.regions().keySet()) {
            for (ListCall call : ListCall.values()) {
                assertUntouched(before.of(region).of(call), after.of(region).of(call), fixture, context);
            }
        }
        Changes changes = Changes.between(before, after);
        assertThat(changes.added()).as(context).isEmpty();
        assertThat(changes.removed()).as(context).isEmpty();
        assertThat(changes.changed()).as(context).isEmpty();
        assertThat(changes.unknown()).as(context).isEmpty();
    }

    private static void assertUntouched(
            Observation<?> before, Observation<?> after, DiscoveryFixture fixture, String context) {
        assertThat(after.failed()).as(context).isEqualTo(before.failed());
        assertThat(after.items()).as(context).isEqualTo(before.items());
        assertThat(after.observedAt()).as(context).isPresent();
        assertThat(Freshness.DEFAULT.isFresh(after, fixture.clock.instant()))
                .as(context)
                .isEqualTo(Freshness.DEFAULT.isFresh(before, fixture.clock.instant()));
        assertThat(Freshness.DEFAULT.isStale(after, fixture.clock.instant()))
                .as(context)
                .isEqualTo(Freshness.DEFAULT.isStale(before, fixture.clock.instant()));
    }
}
