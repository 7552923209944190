package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.bench.HttpClientKind.Adapter;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Measures the SDK's HTTP clients against each other: a scan of 33 regions as the first work of a process and again and
 * again, the limits for a connection and for an answer, the limit of a call, the deadline of its caller, and an interrupt.
 * Ends with 1 if the adapter's own client scans a tenth slower than another one, or keeps a caller waiting a tenth of a
 * second longer than it may; or if a client that must be found, the one without a watch on interrupted threads, is within
 * that limit too.
 */
public final class HttpClientsCheck {
    private static final int REGIONS = 33;
    private static final int ROUND_TRIP_MILLIS = 100;
    private static final int WARM_UP = 60;
    private static final int SCANS = 21;
    private static final int PROCESSES = 9;
    private static final double SLOWER = 1.1;

    private static final Duration LONG = Duration.ofSeconds(25);
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final double LATE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String ONE_SCAN = "one-scan";

    private HttpClientsCheck() {}

    /** What was measured of a client. */
    private static final class Trial {
        private final HttpClientKind kind;
        private final double[] firstMillis = new double[PROCESSES];
        private final List<Figures> again = new ArrayList<>();
        private double firstCpuSeconds;
        private double lateMillis;

        Trial(HttpClientKind kind) {
            this.kind = kind;
        }

        double againMillis() {
            return StartCheck.median(
                    again.stream().mapToDouble(Figures::medianMillis).toArray());
        }
    }

    /** Runs the check, which takes about two minutes. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals(ONE_SCAN)) {
            LoopbackSetup.pointTheSdkTo(arguments[2]);
            scan(HttpClientKind.valueOf(arguments[1]));
            return;
        }
        List<Trial> trials = Stream.of(HttpClientKind.values()).map(Trial::new).toList();
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(REGIONS))) {
            LoopbackSetup.pointTheSdkTo(server.url());
            server.roundTrip(ROUND_TRIP_MILLIS);
            firstScans(server.url(), trials);
            scansAgain(server, trials);
        }
        for (Trial each : trials) {
            limits(each);
        }
        boolean passed = holds(trials);
        System.out.println(passed ? "OK: the adapter's own client is as good as the others" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }

    private static boolean holds(List<Trial> trials) {
        Trial own = of(trials, HttpClientKind.OWN);
        return trials.stream()
                        .allMatch(each ->
                                StartCheck.median(own.firstMillis) <= SLOWER * StartCheck.median(each.firstMillis)
                                        && own.againMillis() <= SLOWER * each.againMillis())
                && own.lateMillis <= LATE_MILLIS
                && of(trials, HttpClientKind.APACHE5).lateMillis > LATE_MILLIS;
    }

    private static Trial of(List<Trial> trials, HttpClientKind kind) {
        return trials.stream().filter(each -> each.kind == kind).findFirst().orElseThrow();
    }

    // ---- Scans ----

    private static void firstScans(String url, List<Trial> trials) throws IOException, InterruptedException {
        Path out = Files.createTempFile("http-clients-", ".txt");
        // In turns, so that what else the machine does falls on all of them. The first turn warms the machine up.
        for (int turn = -1; turn < PROCESSES; turn++) {
            for (Trial each : trials) {
                long start = System.nanoTime();
                ProcessCost cost = ProcessCost.of(command(each.kind, url), Map.of(), out);
                double took = millisSince(start);
                if (cost.exitCode() != 0) {
                    throw new IllegalStateException("a process ended with " + cost.exitCode());
                }
                if (turn >= 0) {
                    each.firstMillis[turn] = took;
                    each.firstCpuSeconds += cost.cpuSeconds() / PROCESSES;
                }
            }
        }
        Files.delete(out);
        for (Trial each : trials) {
            System.out.printf(
                    "%-14s first scan of a process: median %.0f ms, CPU %.0f ms%n",
                    each.kind, StartCheck.median(each.firstMillis), each.firstCpuSeconds * 1000);
        }
    }

    private static List<String> command(HttpClientKind kind, String url) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HttpClientsCheck.class.getName(),
                ONE_SCAN,
                kind.name(),
                url);
    }

    private static void scan(HttpClientKind kind) {
        try (Adapter adapter = kind.open(LONG);
                BedrockDiscovery discovery = discovery(adapter.aws(), new InMemoryStore())) {
            scan(discovery);
        }
    }

    private static void scansAgain(LoopbackAws server, List<Trial> trials) {
        try (Closer closer = new Closer()) {
            List<Runnable> scans = new ArrayList<>();
            for (Trial each : trials) {
                BedrockDiscovery discovery =
                        discovery(closer.add(each.kind.open(LONG)).aws(), new InMemoryStore());
                closer.add(discovery);
                scans.add(() -> scan(discovery));
            }
            server.roundTrip(0);
            inTurns(WARM_UP, trials, scans);
            inTurns(SCANS, trials, scans);
            print(trials, "at 0 ms");
            server.roundTrip(ROUND_TRIP_MILLIS);
            inTurns(SCANS, trials, scans);
            print(trials, "at " + ROUND_TRIP_MILLIS + " ms");
        }
    }

    private static void inTurns(int turns, List<Trial> trials, List<Runnable> scans) {
        trials.forEach(each -> each.again.clear());
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < scans.size(); i++) {
                trials.get(i).again.add(Figures.measure(1, scans.get(i), () -> {}));
            }
        }
    }

    private static void print(List<Trial> trials, String roundTrip) {
        for (Trial each : trials) {
            System.out.printf(
                    "%-14s scans again %s: median %.0f ms, CPU %.0f ms%n",
                    each.kind,
                    roundTrip,
                    each.againMillis(),
                    each.again.stream()
                            .mapToDouble(Figures::cpuMillis)
                            .average()
                            .orElseThrow());
        }
    }

    private static BedrockDiscovery discovery(AwsBedrock aws, InMemoryStore store) {
        return BedrockDiscovery.over(aws.sources(), store);
    }

    private static void scan(BedrockDiscovery discovery) {
        ScanReport report = discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
        if (report.completeness() != ScanReport.Completeness.COMPLETE) {
            throw new IllegalStateException("the scan is not complete: " + report.unknownCalls());
        }
    }

    // ---- Limits ----

    private static void limits(Trial trial) throws IOException, InterruptedException {
        HttpClientKind kind = trial.kind;
        try (UnansweringServer full = UnansweringServer.full();
                UnansweringServer silent = UnansweringServer.silent()) {
            if (kind != HttpClientKind.OWN) {
                System.out.printf(
                        "%-14s a limit of %d ms for a connection ends after %.0f ms, for an answer after %.0f ms%n",
                        kind,
                        LIMIT.toMillis(),
                        millisOfRequest(kind.client(LIMIT, PATIENCE), full.url()),
                        millisOfRequest(kind.client(PATIENCE, LIMIT), silent.url()));
            }
            LoopbackSetup.pointTheSdkTo(silent.url());
            double call = millisLate(kind, LIMIT, CallContext::unlimited);
            double deadline = millisLate(kind, PATIENCE, () -> CallContext.within(LIMIT));
            double interrupt = millisOfInterrupt(kind);
            System.out.printf(
                    "%-14s a call ends %.0f ms after its limit, %.0f ms after its caller's deadline, %.0f ms after an interrupt%n",
                    kind, call, deadline, interrupt);
            trial.lateMillis = Math.max(Math.max(call, deadline), interrupt);
        }
    }

    private static double millisOfRequest(SdkHttpClient client, String url) {
        HttpExecuteRequest request = HttpExecuteRequest.builder()
                .request(SdkHttpRequest.builder()
                        .uri(URI.create(url))
                        .method(SdkHttpMethod.GET)
                        .putHeader("Host", URI.create(url).getAuthority())
                        .build())
                .build();
        long start = System.nanoTime();
        try (client) {
            client.prepareRequest(request).call();
            throw new IllegalStateException("there was an answer");
        } catch (IOException e) {
            return millisSince(start);
        }
    }

    private static double millisLate(HttpClientKind kind, Duration limit, Supplier<CallContext> context) {
        try (Adapter adapter = kind.open(limit)) {
            long start = System.nanoTime();
            call(adapter.aws(), context.get());
            return millisSince(start) - LIMIT.toMillis();
        }
    }

    private static double millisOfInterrupt(HttpClientKind kind) throws InterruptedException {
        try (Adapter adapter = kind.open(PATIENCE)) {
            Thread calling = new Thread(() -> call(adapter.aws(), CallContext.unlimited()));
            calling.start();
            TimeUnit.MILLISECONDS.sleep(LIMIT.toMillis());
            long start = System.nanoTime();
            calling.interrupt();
            calling.join();
            return millisSince(start);
        }
    }

    private static void call(AwsBedrock aws, CallContext context) {
        if (aws.sources()
                .models()
                .models(new Region("us-east-1"), context)
                .whyUnknown()
                .isEmpty()) {
            throw new IllegalStateException("there was an answer");
        }
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
