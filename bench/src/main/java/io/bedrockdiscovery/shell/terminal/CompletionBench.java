package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.bench.session.ShellSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.CompletionMatcherImpl;
import org.jline.terminal.impl.DumbTerminal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Completes the name of a model as the interactive shell does when Tab is pressed, from a file with 34 regions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class CompletionBench {
    private static final int REGIONS = 34;
    private static final String LINE = "show model nova-";

    /** The catalogue for each completion: kept by the session, or read again from the file. */
    @Param({"kept", "read again"})
    public String catalogue = "";

    private ShellSession session;
    private LineReader reader;
    private LineCompleter completer;

    /** Scans everything, and asks a first question, from the answer of which names are completed. */
    @Setup
    public void scan() throws IOException {
        session = ShellSession.open(REGIONS, catalogue.equals("kept"));
        reader = LineReaderBuilder.builder()
                .terminal(new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .build();
        completer = new LineCompleter(session.interpreter().commandLine(session.options()), Map.of());
        ask();
    }

    private void ask() {
        if (session.interpreter().run(List.of("models"), session.options()).code() != 0) {
            throw new IllegalStateException("no answer to complete from");
        }
    }

    /** Measures a completion from the line to the candidates that match what was typed. */
    @Benchmark
    public List<Candidate> complete() {
        if (!catalogue.equals("kept")) {
            ask();
        }
        CompletingParsedLine line =
                (CompletingParsedLine) LineWords.parser().parse(LINE, LINE.length(), ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(reader, line, candidates);
        CompletionMatcherImpl matcher = new CompletionMatcherImpl();
        matcher.compile(Map.of(), false, line, true, 0, "others");
        List<Candidate> matches = matcher.matches(candidates);
        if (matches.isEmpty()) {
            throw new IllegalStateException("nothing completes " + LINE);
        }
        return matches;
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        session.close();
    }
}
