package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.argument.AgentService;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.cli.ExitCode;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.cli.LineResult;
import io.bedrockdiscovery.shell.output.Pages;
import io.bedrockdiscovery.shell.terminal.Batch;
import io.bedrockdiscovery.shell.terminal.Prompt;
import io.bedrockdiscovery.shell.terminal.Shell;
import io.bedrockdiscovery.shell.terminal.SystemCompletion;
import io.bedrockdiscovery.shell.terminal.TerminalMonitors;
import io.bedrockdiscovery.shell.terminal.Terminals;
import io.bedrockdiscovery.shell.training.AgentTraining;
import io.bedrockdiscovery.shell.training.Training;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The whole program: one command, a session at a terminal, or commands from a pipe. */
public final class Program implements AutoCloseable {
    private final UserDirectories directories;
    private final StandardStreams streams;
    private final Environments environments;
    private final TerminalMonitors monitors;
    private final Interpreter interpreter;
    private boolean inSession;

    Program(UserDirectories directories, StandardStreams streams) {
        this.directories = directories;
        this.streams = streams;
        this.monitors = new TerminalMonitors(streams.screen());
        this.environments = new Environments(directories, this::meters);
        this.interpreter =
                new Interpreter(environments::services, options -> monitors.monitor(options.quiet()), streams.screen());
        interpreter.defaultsFrom(() -> directories.settledByEnvironment(SettingsFile.read(directories.settings())));
    }

    /**
     * Returns the program of this process, with its streams and its environment variables.
     *
     * @param words those that it will run; what they need is prepared from now on
     */
    public static Program ofProcess(List<String> words) {
        UserDirectories directories = UserDirectories.of(System::getenv, System.getProperty("user.home", "."));
        SqliteStore.keepLibraryIn(directories.libraries());
        Warmup.startFor(words);
        return new Program(directories, StandardStreams.ofProcess(System::getenv));
    }

    /** Runs the command that the words give, or a session where they give none, and returns the exit code. */
    public int run(List<String> words) {
        interpreter.confirmBy(this::confirm);
        interpreter.pasteBy(PastedText.of(streams.in()));
        interpreter.serveBy(agents(streams.in(), streams.screen().out()));
        Optional<Training.Kind> training = Training.Kind.asked();
        if (training.isPresent()) {
            return train(training.get());
        }
        LineResult result = runLine(words);
        return result.session() == null ? result.code() : session(result.session());
    }

    private LineResult runLine(List<String> words) {
        if (SystemCompletion.isAsked(words)) {
            SystemCompletion.answer(interpreter, streams.screen().out(), words);
            return LineResult.of(ExitCode.COMPLETE.number());
        }
        return interpreter.run(words, new GlobalOptions());
    }

    @Override
    public void close() {
        environments.close();
    }

    private AgentService agents(InputStream in, OutputStream out) {
        return new Agents(environments::services, in, streams.inIsTerminal(), out, streams.screen());
    }

    private int train(Training.Kind kind) {
        // Each server needs an input of its own.
        interpreter.serveBy(options ->
                agents(AgentTraining.input(), OutputStream.nullOutputStream()).serve(options));
        try {
            Warmup.run(kind.command());
            Training.run(kind, this::runLine, () -> shell(new GlobalOptions()));
            return 0;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the training failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** A single command is nobody's to ask for meters. */
    private SessionMeters meters() {
        return inSession ? SessionMeters.in(SimpleMeterRegistry::new) : SessionMeters.none();
    }

    private boolean confirm(String question) {
        boolean atTerminal =
                streams.screen().errIsTerminal() && streams.inIsTerminal().getAsBoolean();
        return !atTerminal || Shell.confirm(streams.screen(), streams.in(), question);
    }

    private int session(GlobalOptions options) {
        inSession = true;
        interpreter.pasteBy(PastedText.NONE);
        interpreter.serveBy(AgentService.NONE);
        try {
            return streams.inIsTerminal().getAsBoolean()
                    ? shell(options)
                    : new Batch(interpreter, streams.screen()).run(streams.in(), options);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal failed", e);
        }
    }

    private int shell(GlobalOptions options) throws IOException {
        try (Terminal terminal = Terminals.open()) {
            if (streams.screen().columns() instanceof TerminalDimension columns) {
                columns.follow(terminal::getColumns);
            }
            Pages pages = streams.screen().pages();
            if (pages != null && pages.rows() instanceof TerminalDimension rows) {
                rows.follow(terminal::getRows);
            }
            SessionServices services = environments.services(options);
            CompletionWarmup.start(services, options.offline());
            Prompt prompt = new Prompt(services.recent()::get, services.clock(), origin(options));
            return new Shell(interpreter, streams.screen(), monitors, prompt)
                    .run(terminal, options, directories.history());
        }
    }

    private static @Nullable String origin(GlobalOptions options) {
        Path recording = options.replay();
        if (recording != null) {
            return SafeText.line(String.valueOf(recording.getFileName()));
        }
        return options.offline() ? "offline" : null;
    }
}
