package io.bedrockdiscovery.bench.session;

import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.bench.RichWorld;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
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
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** A session of the shell over a file with regions like the richest one of the sample world. For one thread. */
public final class ShellSession implements AutoCloseable {
    private final Closer closer = new Closer();
    private final GlobalOptions options = new GlobalOptions();
    private final Supplier<BedrockDiscovery> discoveries;
    private final Interpreter interpreter;

    private ShellSession(int regions, boolean keeping) throws IOException {
        ThreadFanOut fanOut = closer.add(new ThreadFanOut());
        SqliteStore store = closer.add(
                SqliteStore.open(Files.createTempDirectory("shell-session-").resolve("catalog.db")));
        BedrockSources sources = FakeSources.of(RichWorld.of(regions)).sources();
        StoreSet stores = new StoreSet(store, List::of, null);
        CatalogMemory memory = new CatalogMemory();
        discoveries = () -> BedrockDiscovery.builder(sources, store)
                .fanOut(fanOut)
                .memory(keeping ? memory : new CatalogMemory())
                .build();
        SessionServices services = new SessionServices(
                discoveries,
                () -> stores,
                () -> new LoadedFilters(FilterRegistry.withBuiltIns(List.of()), List.of()),
                SessionMeters.in(SimpleMeterRegistry::new),
                new CompletionCatalog(),
                Clock.systemUTC());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        interpreter = new Interpreter(
                options -> services,
                options -> ScanMonitor.NONE,
                new Screen(nowhere, nowhere, true, true, true, () -> 120));
    }

    /**
     * Opens a session after a scan of everything.
     *
     * @param keeping whether the session keeps the catalogue that it has read
     */
    public static ShellSession open(int regions, boolean keeping) throws IOException {
        ShellSession session = new ShellSession(regions, keeping);
        session.discovery().refresh();
        return session;
    }

    /** Returns a discovery as a line of the session gets it. */
    public BedrockDiscovery discovery() {
        return discoveries.get();
    }

    /** Returns the interpreter of lines. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** Returns the options of the session. */
    public GlobalOptions options() {
        return options;
    }

    @Override
    public void close() {
        closer.close();
    }
}
