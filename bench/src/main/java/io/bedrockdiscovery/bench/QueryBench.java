package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.scan.CatalogMemory;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Runs lines as the interactive shell does, from a file with 34 regions like the richest one of the sample world. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class QueryBench {
    private static final int REGIONS = 34;

    /** The line. */
    @Param({"show model nova-pro", "best-region nova-pro", "resolve nova-pro --from us-east-1"})
    public String line = "";

    private final GlobalOptions session = new GlobalOptions();
    private final ThreadFanOut fanOut = new ThreadFanOut();
    private SqliteStore store;
    private List<String> words;
    private Interpreter interpreter;

    /** Scans everything, and fills the file. */
    @Setup
    public void scan() throws IOException {
        Path directory = Files.createTempDirectory("query-bench-");
        store = SqliteStore.open(directory.resolve("catalog.db"));
        FakeSources sources = FakeSources.of(RichWorld.of(REGIONS));
        StoreSet stores = new StoreSet(store, List::of, null);
        CatalogMemory memory = new CatalogMemory();
        SessionServices services = new SessionServices(
                () -> BedrockDiscovery.builder(sources.sources(), store)
                        .fanOut(fanOut)
                        .memory(memory)
                        .build(),
                () -> stores,
                () -> new LoadedFilters(FilterRegistry.withBuiltIns(List.of()), List.of()),
                new SimpleMeterRegistry(),
                new CompletionCatalog(),
                Clock.systemUTC());
        services.discovery().get().refresh();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        interpreter = new Interpreter(
                options -> services,
                options -> ScanMonitor.NONE,
                new Screen(nowhere, nowhere, true, true, true, () -> 120));
        words = List.of(line.split(" ", -1));
    }

    /** Measures a line from its words to its answer on a terminal. */
    @Benchmark
    public int answer() {
        int code = interpreter.run(words, session).code();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code);
        }
        return code;
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        store.close();
        fanOut.close();
    }
}
