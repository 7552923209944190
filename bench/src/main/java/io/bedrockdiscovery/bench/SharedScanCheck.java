package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsListener;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.account.AccountsScan;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.postgres.PostgresStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures a scan of many accounts into a PostgreSQL database by one process, and by two that share it: where processors set
 * the pace, if there are few, and where the calls do. Ends with 1 if two take more than {@value #MOST_OF_ONE} of the time of one
 * in the latter. Needs the system property {@code postgres.url}, the URL of a
 * database whose first schema is empty or of this program. The server that answers for AWS runs in this process, so that
 * its CPU time is none of a worker's, but takes from the same processors.
 */
public final class SharedScanCheck {
    private static final int REGIONS = 33;
    private static final double MOST_OF_ONE = 0.6;
    private static final double MILLIS = 1e6;

    private SharedScanCheck() {}

    /**
     * A scan.
     *
     * @param atOnce the regions that each worker calls at once
     */
    private record Load(int accounts, int atOnce, int roundTripMillis) {
        static final Load OF_PROCESSORS = new Load(200, 40, 50);
        static final Load OF_CALLS = new Load(40, 10, 500);
    }

    /** Runs the check, or one of its workers: with the URL of AWS's stand-in, the accounts, and the regions at once. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            work(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(REGIONS))) {
            measure(server, Load.OF_PROCESSORS);
            boolean passed = measure(server, Load.OF_CALLS) <= MOST_OF_ONE;
            System.out.println(passed ? "OK" : "FAILED");
            if (!passed) {
                System.exit(1);
            }
        }
    }

    /** Returns the time of two workers as a part of that of one. */
    private static double measure(LoopbackAws server, Load load) throws IOException, InterruptedException {
        server.roundTrip(load.roundTripMillis);
        double one = run(server, load, 1);
        double two = run(server, load, 2);
        System.out.printf(
                "%d accounts, %d ms a call: two workers take %.2f of the time of one%n",
                load.accounts, load.roundTripMillis, two / one);
        return two / one;
    }

    /** Returns the time in milliseconds until the last worker has ended, without the starts of their JVMs. */
    private static double run(LoopbackAws server, Load load, int workers) throws IOException, InterruptedException {
        List<Process> started = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            started.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx300m",
                            "-Dpostgres.url=" + System.getProperty("postgres.url"),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            SharedScanCheck.class.getName(),
                            server.url(),
                            String.valueOf(load.accounts),
                            String.valueOf(load.atOnce))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        double longest = 0;
        for (Process each : started) {
            String line = new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.printf("%d workers, %d regions at once in each: %s", workers, load.atOnce, line);
            if (each.waitFor() != 0) {
                throw new IllegalStateException("a worker has failed");
            }
            longest = Math.max(longest, Double.parseDouble(line.split(" ", 2)[0]));
        }
        return longest;
    }

    private static void work(String url, int number, int atOnce) {
        LoopbackSetup.pointTheSdkTo(url);
        try (AwsBedrock aws = AwsBedrock.open();
                PostgresStore store = PostgresStore.open(System.getProperty("postgres.url"));
                ThreadFanOut fanOut = new ThreadFanOut(atOnce)) {
            AccountsScan scan = new AccountsScan(
                    aws.accounts(new RolePattern("BedrockReader"), null),
                    store,
                    store.accounts(),
                    fanOut,
                    new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                    Freshness.DEFAULT,
                    Clock.systemUTC());
            List<Account> accounts = IntStream.rangeClosed(1, number)
                    .mapToObj(each -> Account.of(String.format("%012d", each)))
                    .toList();
            long start = System.nanoTime();
            AccountsReport report = scan.scan(
                    accounts,
                    ScanRequest.everywhere()
                            .withRefresh(true)
                            .withConcurrency(atOnce)
                            .withDeadline(Duration.ofMinutes(10)),
                    AccountsListener.SILENT);
            double took = (System.nanoTime() - start) / MILLIS;
            double cpu = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(time -> (double) time.toMillis())
                    .orElse(Double.NaN);
            System.out.printf(
                    "%.0f ms, %.0f ms of CPU time with the start; %d accounts known, %d by the other%n",
                    took,
                    cpu,
                    report.count(AccountStatus.KNOWN),
                    report.byOthers().size());
        }
    }
}
