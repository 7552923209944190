package io.bedrockdiscovery.bench.session;

import java.io.IOException;
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

    /** The catalogue for each line: kept by the session, or read again from the file. */
    @Param({"kept", "read again"})
    public String catalogue = "";

    private ShellSession session;
    private List<String> words;

    /** Scans everything, and fills the file. */
    @Setup
    public void scan() throws IOException {
        session = ShellSession.open(REGIONS, catalogue.equals("kept"));
        words = List.of(line.split(" ", -1));
    }

    /** Measures a line from its words to its answer on a terminal. */
    @Benchmark
    public int answer() {
        int code = session.interpreter().run(words, session.options()).code();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code);
        }
        return code;
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        session.close();
    }
}
