package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A place is lent while all the work of its task waits, and counts again as soon as any goes on. */
final class WorkerPlacesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region PARIS = new Region("eu-west-3");

    private final AtomicInteger started = new AtomicInteger();
    private final WorkerPlaces places = new WorkerPlaces(1, 3, each -> started.incrementAndGet());
    private final WorkerPlaces.Task task = places.task(new DirectFanOut());

    @Nested
    final class Contract extends RegionFanOutContract {
        @AutoClose
        private final ThreadFanOut own = new ThreadFanOut();

        @Override
        protected RegionFanOut fanOut() {
            return places.task(own);
        }
    }

    @Test
    void workerBeyondThePlaces_hasToEnd() {
        places.start();

        assertThat(started).hasValue(1);
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
        places.give();
        assertThat(places.take()).isTrue();
    }

    @Test
    void taskWhoseWorkAllWaits_lendsItsPlaceUntilItGoesOn() {
        begin();
        List<Integer> workers = new ArrayList<>();
        RegionFanOut.Run run = task.start(null, LONG);
        run.submit(IRELAND, () -> {
            Runnable end = run.pause(IRELAND);
            workers.add(started.get());
            assertThat(places.take()).as("the lent place").isTrue();
            end.run();
            assertThat(places.take()).as("a place after the wait").isFalse();
        });
        assertThat(run.await()).isEqualTo(RegionFanOut.End.DONE);

        assertThat(workers).containsExactly(2);
    }

    @Test
    void taskOfWhichSomeWorkGoesOn_keepsItsPlace() {
        begin();
        RegionFanOut.Run run = task.start(null, LONG);
        // Work within work stands for that of another thread.
        Runnable other = counted(() -> {
            Runnable end = run.pause(PARIS);
            assertThat(started).hasValue(1);
            end.run();
        });
        run.submit(IRELAND, other);
        assertThat(run.await()).isEqualTo(RegionFanOut.End.DONE);

        assertThat(started).hasValue(1);
    }

    @Test
    void workersAreNeverMoreThanTheMost() {
        for (int number = 0; number < 9; number++) {
            begin();
            RegionFanOut.Run run = places.task(new DirectFanOut()).start(null, LONG);
            run.submit(IRELAND, () -> run.pause(IRELAND));
            assertThat(run.await()).isEqualTo(RegionFanOut.End.DONE);
            places.give();
        }

        assertThat(started.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void taskThatEndsWhileItsWorkWaits_hasItsPlaceAgain() {
        begin();
        List<Runnable> ends = new ArrayList<>();
        RegionFanOut.Run run = task.start(null, LONG);
        run.submit(IRELAND, () -> {
            ends.add(run.pause(IRELAND));
            task.close();
        });
        assertThat(run.await()).isEqualTo(RegionFanOut.End.DONE);
        assertThat(places.take()).isFalse();
        ends.get(0).run();
        places.give();

        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
    }

    @Test
    void noPlaces_areRefused() {
        assertThatThrownBy(() -> new WorkerPlaces(0, 1, each -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    private void begin() {
        if (started.get() == 0) {
            places.start();
        }
        assertThat(places.take()).isTrue();
    }

    /** Returns work that runs further work of the same task meanwhile. */
    private Runnable counted(Runnable further) {
        return () -> {
            RegionFanOut.Run second = task.start(null, LONG);
            second.submit(PARIS, further);
            assertThat(second.await()).isEqualTo(RegionFanOut.End.DONE);
        };
    }
}
