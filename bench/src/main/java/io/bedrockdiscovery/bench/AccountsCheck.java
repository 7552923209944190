package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsListener;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.account.AccountsScan;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how long it takes to scan {@value #ACCOUNTS} accounts of {@value #REGIONS} regions into a cache file when each
 * call is answered after {@value #ROUND_TRIP_MILLIS} ms. Ends with 1 if that is more than {@value #MOST_FLOORS} times the
 * time that the round trips take with {@value #AT_ONCE} regions at once, or that the CPU time of the same scan takes on all
 * processors, the longer of the two; if the process takes more than {@value #MOST_MEGABYTES} MB; or if accounts that are
 * scanned one after the other, a tenth of them, meet the limit as well. The server runs in the same process, so that its CPU
 * time and memory are part of every figure. Needs Linux.
 */
public final class AccountsCheck {
    private static final int ACCOUNTS = 200;
    private static final int REGIONS = 33;
    private static final int ROUND_TRIP_MILLIS = 50;
    private static final int AT_ONCE = 40;
    private static final double MOST_FLOORS = 1.3;
    private static final int MOST_MEGABYTES = 512;
    private static final String HEAP = "-Xmx300m";

    /** The compiler and collector that the program starts with, which take less memory outside the heap than the default. */
    private static final List<String> AS_THE_PROGRAM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final int SHARE = 10;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration NANO = Duration.ofNanos(1);

    private AccountsCheck() {}

    /** Runs the check in a process of its own, which takes about two minutes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean passed = arguments.length > 0 ? measure() : run();
        if (!passed) {
            System.exit(1);
        }
    }

    private static boolean run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("accounts-check", ".txt");
        try {
            ProcessCost cost = ProcessCost.of(
                    Stream.of(
                                    List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString()),
                                    AS_THE_PROGRAM,
                                    List.of(
                                            HEAP,
                                            "-classpath",
                                            System.getProperty("java.class.path"),
                                            AccountsCheck.class.getName(),
                                            "measure"))
                            .flatMap(List::stream)
                            .toList(),
                    Map.of(),
                    out);
            boolean passed = cost.exitCode() == 0 && cost.peakMegabytes() <= MOST_MEGABYTES;
            System.out.print(Files.readString(out));
            System.out.printf("memory of the process: at most %d MB%n", cost.peakMegabytes());
            System.out.println(passed ? "OK: many accounts are within their limits" : "FAILED");
            return passed;
        } finally {
            Files.delete(out);
        }
    }

    private static boolean measure() throws IOException {
        Path directory = Files.createTempDirectory("accounts-check");
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(REGIONS))) {
            LoopbackSetup.pointTheSdkTo(server.url());
            try (AwsBedrock aws = AwsBedrock.open();
                    SqliteStore store = SqliteStore.open(directory.resolve("cache.db"));
                    ThreadFanOut fanOut = new ThreadFanOut(AT_ONCE)) {
                return run(server, scan(aws, store, fanOut));
            }
        } finally {
            delete(directory);
        }
    }

    private static boolean run(LoopbackAws server, AccountsScan scan) {
        Runnable all = () -> scan(scan, accounts(ACCOUNTS));
        Figures warm = Figures.measure(1, all, () -> {});
        Figures near = Figures.measure(1, all, () -> {});
        server.roundTrip(ROUND_TRIP_MILLIS);
        Figures far = Figures.measure(1, all, () -> {});
        Figures single = Figures.measure(
                1, () -> accounts(ACCOUNTS / SHARE).forEach(account -> scan(scan, List.of(account))), () -> {});
        double trips = (double) ACCOUNTS * REGIONS / AT_ONCE * ROUND_TRIP_MILLIS;
        double cpu = near.cpuMillis() / Runtime.getRuntime().availableProcessors();
        double limit = MOST_FLOORS * Math.max(trips, cpu);
        System.out.printf(
                "%d accounts of %d regions at 0 ms: cold %s; warm %s%nat %d ms: %s%n",
                ACCOUNTS, REGIONS, warm, near, ROUND_TRIP_MILLIS, far);
        System.out.printf(
                "floor: %.0f ms of round trips, %.0f ms of CPU time on all processors; limit %.0f ms; %.2f of the floor%n",
                trips, cpu, limit, far.medianMillis() / Math.max(trips, cpu));
        System.out.printf("one after the other: %.0f ms for as many%n", single.medianMillis() * SHARE);
        return far.medianMillis() <= limit && single.medianMillis() * SHARE > limit;
    }

    private static AccountsScan scan(AwsBedrock aws, SqliteStore store, ThreadFanOut fanOut) {
        return new AccountsScan(
                aws.accounts(new RolePattern("BedrockReader"), null),
                store,
                new InMemoryAccountStore(),
                fanOut,
                new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                new Freshness(NANO, NANO, NANO),
                Clock.systemUTC());
    }

    private static void scan(AccountsScan scan, List<Account> accounts) {
        AccountsReport report = scan.scan(
                AccountQueue.of(accounts),
                ScanRequest.everywhere().withRefresh(true).withDeadline(LIMIT),
                AccountsListener.SILENT);
        if (report.count(AccountStatus.KNOWN) != accounts.size()) {
            throw new IllegalStateException(
                    "not known: " + report.accounts().get(0).failure() + ", and maybe more");
        }
    }

    private static List<Account> accounts(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> Account.of(String.format("%012d", each)))
                .toList();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(directory);
    }
}
