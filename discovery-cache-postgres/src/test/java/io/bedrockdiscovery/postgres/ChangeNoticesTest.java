package io.bedrockdiscovery.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.RefreshLease.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(60)
final class ChangeNoticesTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final Owner OTHER = Owner.account(Partition.AWS, "111122223334");
    private static final String LISTENING = " FROM pg_stat_activity WHERE application_name = 'notices'";

    private final TestDatabase database = TestDatabase.create();
    private final ChangeNotices notices = notices(database);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private static ChangeNotices notices(TestDatabase database) {
        PGSimpleDataSource source = database.source();
        source.setApplicationName("notices");
        return new ChangeNotices(source, Duration.ofMillis(1));
    }

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void connectionThatBreaks_isMadeAgain_andWhatMayHaveChangedIsTold() throws Exception {
        subscribe(OWNER);
        assertThat(next()).as("what may have changed before").isEqualTo(OWNER.key());
        database.execute("SELECT pg_terminate_backend(pid, 5000)" + LISTENING);

        assertThat(next()).as("what may have changed meanwhile").isEqualTo(OWNER.key());
        change(database, OWNER);
        assertThat(next()).isEqualTo(OWNER.key());
    }

    @Test
    void changesOfOthers_areNotTold() throws Exception {
        subscribe(OWNER);
        next();

        subscribe(OTHER);

        change(TestDatabase.create(), OWNER);
        change(database, OTHER);

        assertThat(next()).isEqualTo(OTHER.key());
        change(database, OWNER);
        assertThat(next()).isEqualTo(OWNER.key());
    }

    @Test
    void connection_isOneForAllSubscriptions_andEndsWithTheLast() throws Exception {
        Subscription first = subscribe(OWNER);
        next();
        Subscription second = subscribe(OTHER);
        assertThat(connections()).isEqualTo(1);

        first.close();
        change(database, OTHER);
        assertThat(next()).isEqualTo(OTHER.key());
        assertThat(connections()).isEqualTo(1);
        second.close();

        awaitNoConnection();
        subscribe(OWNER);
        next();
        assertThat(connections()).isEqualTo(1);
    }

    @Test
    void close_endsTheConnection() throws Exception {
        subscribe(OWNER);
        next();

        notices.close();

        awaitNoConnection();
        subscribe(OTHER);
        assertThat(connections()).isZero();
    }

    /** Subscribes to what an owner's changes are told by, its key. */
    private Subscription subscribe(Owner owner) {
        return notices.subscribe(owner, () -> told.add(owner.key()));
    }

    private String next() throws InterruptedException {
        return requireNonNull(told.poll(30, TimeUnit.SECONDS), "nothing was told");
    }

    private static void change(TestDatabase database, Owner owner) {
        try (PostgresStore store = database.open()) {
            store.save(owner, Latencies.none().withCall(new Region("eu-west-1"), Duration.ofMillis(1), Instant.EPOCH));
        }
    }

    private long connections() {
        return database.number("SELECT count(*)" + LISTENING);
    }

    private void awaitNoConnection() {
        while (connections() > 0) {
            Thread.onSpinWait();
        }
    }
}
