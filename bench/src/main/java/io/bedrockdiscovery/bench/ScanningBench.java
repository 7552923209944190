package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Asks a discovery for routes and regions while another thread scans 33 regions again and again into a file, or while none
 * does. The regions answer after 20 to 276 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ScanningBench {
    private static final int REGIONS = 33;
    private static final int ROUND_TRIP_MILLIS = 100;

    /**
     * The work that goes on meanwhile: nothing, scans, scans for which every question has to wait, or scans over a server in
     * this process that answers after 100 ms and takes its share of the processors.
     */
    @Param({"nothing", "scans", "blocking scans", "scans over HTTP"})
    public String meanwhile = "";

    private final Lock lock = new ReentrantLock();
    private final Closer closer = new Closer();
    private BedrockDiscovery discovery;
    private Thread scanner;

    /** Scans once, and starts the scans. */
    @Setup
    public void start() throws IOException {
        BedrockSources sources = meanwhile.endsWith("HTTP") ? overHttp() : DistantSources.of(REGIONS);
        SqliteStore store = closer.add(
                SqliteStore.open(Files.createTempDirectory("scanning-bench-").resolve("catalog.db")));
        discovery = closer.add(BedrockDiscovery.over(sources, store));
        if (discovery.refresh().regions().size() != REGIONS) {
            throw new IllegalStateException("the scan is not complete");
        }
        scanner = new Thread(this::scan, "scanner");
        if (!meanwhile.equals("nothing")) {
            scanner.start();
        }
    }

    private BedrockSources overHttp() throws IOException {
        LoopbackAws server = closer.add(new LoopbackAws(LoopbackSetup.regions(REGIONS)));
        LoopbackSetup.pointTheSdkTo(server.url());
        server.roundTrip(ROUND_TRIP_MILLIS);
        return closer.add(AwsBedrock.open()).sources();
    }

    private void scan() {
        while (!Thread.currentThread().isInterrupted()) {
            if (isBlocking()) {
                lock.lock();
            }
            try {
                ScanReport unused = discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
            } finally {
                if (isBlocking()) {
                    lock.unlock();
                }
            }
        }
    }

    private void waitForScan() {
        if (isBlocking()) {
            lock.lock();
            try {
                Thread.onSpinWait();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isBlocking() {
        return meanwhile.equals("blocking scans");
    }

    /** Measures the way to call a model from a region. */
    @Benchmark
    public Resolution resolve() {
        waitForScan();
        return discovery.resolve("nova-pro", BedrockDiscovery.from("us-east-1"));
    }

    /** Measures the ranking of all regions for a model. */
    @Benchmark
    public RegionRanking bestRegions() {
        waitForScan();
        return discovery.bestRegions("nova-pro", RankingCriteria.ANY);
    }

    /** Ends the scans, and closes everything. */
    @TearDown
    public void stop() throws InterruptedException {
        scanner.interrupt();
        scanner.join();
        closer.close();
    }
}
