package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.postgres.CrashSequence.UncommittedState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Kills clients, and stops servers at once, at any moment; what is left is always a committed state. */
final class CrashSequenceTest {
    private static final long SEED = 11;

    private final Random random = new Random(SEED);

    @TempDir
    Path directory;

    @Test
    void fourKilledClients_leaveACommittedState() throws Exception {
        killClients(4, false);
    }

    @Test
    @Tag("campaign")
    void twoHundredKilledClients_leaveACommittedState() throws Exception {
        killClients(200, false);
    }

    @Test
    @Tag("campaign")
    void killedClientsWithoutTransactions_areCaught() {
        assertThatThrownBy(() -> killClients(40, true)).isInstanceOf(UncommittedState.class);
    }

    private void killClients(int kills, boolean faulty) throws Exception {
        TestDatabase database = TestDatabase.create();
        CrashSequence crashes = new CrashSequence(database.source(), SEED);
        for (int kill = 0; kill < kills; kill++) {
            int step = kill % 4 == 3 ? 0 : 1 + random.nextInt(60);
            killAClient(database.url(), crashes, step, faulty);
        }
        TestOutput.print("%d kills: %d times the last write is there.", crashes.rounds(), crashes.landed());
    }

    @Test
    @Tag("campaign")
    void twentyServersThatStopAtOnce_leaveACommittedState() throws Exception {
        Path data = directory.resolve("data");
        CrashSequence crashes = null;
        for (int stop = 0; stop < 20; stop++) {
            int begun = crashes == null ? 0 : crashes.next();
            int done = begun - 1;
            try (EmbeddedPostgres server = server(data)) {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setURL(server.getJdbcUrl("postgres", "postgres"));
                Thread stopping = new Thread(() -> stopAfter(data, random.nextInt(300)));
                try (PostgresStore store = PostgresStore.open(source)) {
                    stopping.start();
                    for (; ; begun++) {
                        CrashWorkload.run(store, SEED, begun);
                        done = begun;
                    }
                } catch (StoreException e) {
                    assertThat(e.getMessage()).contains("PostgreSQL store");
                }
                stopping.join();
            }
            crashes = verifyOnARestart(data, crashes, done, begun);
        }
        TestOutput.print("%d stops: %d times the last write is there.", crashes.rounds(), crashes.landed());
    }

    private void killAClient(String url, CrashSequence crashes, int step, boolean faulty) throws Exception {
        int done = crashes.next() - 1;
        int begun = done;
        int lines = 1 + random.nextInt(10);
        Path errors = directory.resolve("errors.txt");
        try (ChildProcess child =
                ChildProcess.start(CrashChild.class, errors, url, SEED, crashes.next(), step, faulty)) {
            int read = 0;
            for (String line = child.line(); line != null; line = child.line()) {
                if (line.equals(CrashChild.INSIDE)) {
                    child.kill(0);
                } else if (line.startsWith("BEGIN ")) {
                    begun = Integer.parseInt(line.substring("BEGIN ".length()));
                } else if (line.startsWith("DONE ")) {
                    done = Integer.parseInt(line.substring("DONE ".length()));
                }
                if (step == 0 && ++read == lines) {
                    child.kill(random.nextInt(12_000_000));
                }
            }
            assertThat(child.wasKilled()).as(Files.readString(errors)).isTrue();
        }
        crashes.verify(done, begun);
    }

    private static CrashSequence verifyOnARestart(Path data, CrashSequence before, int done, int begun)
            throws IOException {
        try (EmbeddedPostgres server = server(data)) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(server.getJdbcUrl("postgres", "postgres"));
            CrashSequence crashes = before == null ? new CrashSequence(source, SEED) : before.over(source);
            crashes.verify(done, begun);
            return crashes;
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // As every server does by default; the embedded one would lose what it has committed a moment before.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Does what the server's own immediate shutdown does: SIGQUIT to its first process. */
    private static void stopAfter(Path data, int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            new ProcessBuilder("kill", "-QUIT", pid.strip()).start().waitFor();
            ProcessHandle.of(Long.parseLong(pid.strip()))
                    .ifPresent(process -> process.onExit().join());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
