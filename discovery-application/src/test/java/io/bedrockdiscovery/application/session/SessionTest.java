package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.testing.BrokenStore;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.RecordingScanListener;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests how a session scans or reads the store, and which warnings and early ends come of it. */
final class SessionTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region DUBLIN = new Region("eu-west-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void answerThatLacksWhatWasNeverAsked_tellsHowToAsk_fromTheCacheOnly() {
        assertThat(sessions.cached().howToAsk(true)).singleElement().asString().contains("--account", "--profile NAME");
        assertThat(sessions.cached().howToAsk(false)).isEmpty();
        assertThat(sessions.scanning().howToAsk(true)).isEmpty();
    }

    /** Tests sessions that scan what is missing. */
    @Nested
    final class Scanning {
        @Test
        void firstQuestion_asksAws_andTheNextOneUsesTheFreshAnswers() {
            Catalog first = sessions.scanning().catalog();
            int calls = sessions.calls();
            Catalog second = sessions.scanning().catalog();

            assertThat(calls).isPositive();
            assertThat(sessions.calls()).isEqualTo(calls);
            assertThat(second.regionsByModel())
                    .isEqualTo(first.regionsByModel())
                    .isNotEmpty();
        }

        @Test
        void answersThatAreNoLongerFresh_areAskedForAgain() {
            sessions.scanning().catalog();
            int calls = sessions.calls();

            sessions.clock().advance(Duration.ofHours(25));
            sessions.scanning().catalog();

            assertThat(sessions.calls()).isGreaterThan(calls);
        }

        @Test
        void cancelledScan_endsWithOneLine_andChangesNothing() {
            Catalog before = sessions.scanning().catalog();
            sessions.clock().advance(Duration.ofMinutes(1));
            Session session = new Session(sessions.services(), false, false, new InterruptingMonitor());

            NoAnswerException end = catchThrowableOfType(
                    NoAnswerException.class,
                    () -> session.scan(ScanRequest.everywhere().withRefresh(true)));

            assertThat(end.kind()).isEqualTo(Kind.CANCELLED);
            assertThat(end.lines())
                    .containsExactly(
                            "Cancelled after 0.0 s: 0 of 7 regions answered; what was known before stays as it was.");
            assertThat(sessions.cached().catalog().observations()).isEqualTo(before.observations());
        }

        @Test
        void scan_runsInTheMonitor_withItsListener() {
            RecordingScanListener listener = new RecordingScanListener();
            CountingMonitor monitor = new CountingMonitor(listener);

            new Session(sessions.services(), false, false, monitor).catalog();

            assertThat(monitor.runs).hasValue(1);
            assertThat(listener.finished()).contains(VIRGINIA, DUBLIN);
        }

        @Test
        void workThatAsksAws_runsInTheMonitor() {
            CountingMonitor monitor = new CountingMonitor(ScanListener.SILENT);

            int answer = new Session(sessions.services(), false, false, monitor).monitored(() -> 7);

            assertThat(answer).isEqualTo(7);
            assertThat(monitor.runs).hasValue(1);
        }

        @Test
        void catalogueOfTheScan_isTheOneToCompleteFrom() {
            assertThat(sessions.services().recent().get()).isEmpty();

            Catalog catalog = sessions.scanning().catalog();

            assertThat(sessions.services().recent().get()).containsSame(catalog);
        }

        @Test
        void regionThatIsNamed_isCalledEvenIfEc2DoesNotListIt() {
            World world = World.builder().region("us-east-1").build();
            FakeSessions unlisted = FakeSessions.of(world);
            unlisted.sources().regions().documenting(new Region("eu-south-1"), Partition.AWS);

            assertThat(unlisted.scanning().catalog().region(new Region("eu-south-1")))
                    .isEmpty();
            assertThat(unlisted.scanning()
                            .catalog(Set.of(new Region("eu-south-1")))
                            .region(new Region("eu-south-1")))
                    .isPresent();
        }

        @Test
        void storeThatFails_costsTheMemoryAndNotTheAnswer() {
            FakeSessions broken = FakeSessions.of(
                    SmallWorld.WORLD, new StoreSet(BrokenStore.of("The store is damaged."), List::of, null));
            Session session = broken.scanning();

            assertThat(session.catalog().regionsOf(SmallWorld.NOVA_PRO)).contains(VIRGINIA);
            assertThat(session.warnings()).containsExactly("The store is damaged.");
        }
    }

    /** Tests sessions that read the store only. */
    @Nested
    final class Cached {
        @Test
        void question_isAnsweredWithoutACall() {
            Catalog scanned = sessions.scanning().catalog();
            int calls = sessions.calls();
            sessions.clock().advance(Duration.ofDays(400));
            CountingMonitor monitor = new CountingMonitor(ScanListener.SILENT);

            Session session = new Session(sessions.services(), true, false, monitor);
            Catalog read = session.catalog();

            assertThat(session.isCached()).isTrue();
            assertThat(read.regionsByModel()).isEqualTo(scanned.regionsByModel());
            assertThat(read.isStale(read.region(VIRGINIA).orElseThrow())).isTrue();
            assertThat(sessions.calls()).isEqualTo(calls);
            assertThat(monitor.runs).hasValue(0);
            assertThat(sessions.services().recent().get()).containsSame(read);
        }

        @Test
        void emptyStore_hasNoAnswer() {
            NoAnswerException end = FakeSessions.refusal(
                    sessions.cached(),
                    session -> text(session.catalog().regionsByModel().toString()));

            assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
            assertThat(end.lines()).containsExactly("the cache is empty; without --cached this would ask AWS");
            assertThat(sessions.calls()).isZero();
        }

        @Test
        void storeThatFails_hasNoAnswer() {
            FakeSessions broken = FakeSessions.of(
                    SmallWorld.WORLD, new StoreSet(BrokenStore.of("The store is damaged."), List::of, null));

            NoAnswerException end = FakeSessions.refusal(
                    broken.cached(),
                    session -> text(session.catalog().regionsByModel().toString()));

            assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
            assertThat(end.lines()).containsExactly("The store is damaged.");
        }
    }

    private static Response text(String text) {
        return Response.of(new PlainAnswer(text));
    }

    private static final class CountingMonitor implements ScanMonitor {
        private final AtomicInteger runs = new AtomicInteger();
        private final ScanListener listener;

        CountingMonitor(ScanListener listener) {
            this.listener = listener;
        }

        @Override
        public <T> T during(Function<ScanListener, T> work) {
            runs.incrementAndGet();
            return work.apply(listener);
        }
    }

    /** A user who presses Ctrl-C at once. */
    private static final class InterruptingMonitor implements ScanMonitor {
        @Override
        public <T> T during(Function<ScanListener, T> work) {
            Thread.currentThread().interrupt();
            try {
                return work.apply(ScanListener.SILENT);
            } finally {
                boolean unused = Thread.interrupted();
            }
        }
    }
}
