package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.application.account.AccountSelection;
import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.NoSuchColumnException;
import io.bedrockdiscovery.application.recording.RecordingException;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.shell.argument.AgentService;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.output.ClosedPipeException;
import io.bedrockdiscovery.shell.output.Format;
import io.bedrockdiscovery.shell.output.Look;
import io.bedrockdiscovery.shell.output.Printer;
import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The execution of one line: what it prints, and its exit code. */
final class Execution {
    private final Function<GlobalOptions, SessionServices> environments;
    private final Function<GlobalOptions, ScanMonitor> monitors;
    private final Predicate<String> confirmation;
    private final PastedText pasted;
    private final AgentService agents;
    private final Screen screen;
    private final GlobalOptions options;
    private final LineDefaults defaults;
    private boolean endsSession;
    private boolean asksForSession;
    private @Nullable Session session;
    private @Nullable Instant dated;
    private Format format = Format.TABLE;

    Execution(
            Function<GlobalOptions, SessionServices> environments,
            Function<GlobalOptions, ScanMonitor> monitors,
            Predicate<String> confirmation,
            PastedText pasted,
            AgentService agents,
            Screen screen,
            GlobalOptions options,
            LineDefaults defaults) {
        this.environments = environments;
        this.monitors = monitors;
        this.confirmation = confirmation;
        this.pasted = pasted;
        this.agents = agents;
        this.screen = screen;
        this.options = options;
        this.defaults = defaults;
    }

    /** Sets the hooks of a command line. */
    CommandLine install(CommandLine line) {
        Hooks hooks = new Hooks();
        return line.setExecutionStrategy(hooks)
                .setParameterExceptionHandler(hooks)
                .setExecutionExceptionHandler(hooks)
                .setExitCodeExceptionMapper(hooks);
    }

    /** Returns the result of the line. */
    LineResult result(int code) {
        return new LineResult(code, endsSession, asksForSession ? options : null);
    }

    private int execute(ParseResult parsed) {
        if (options.colour() && screen.colour() && screen.outIsTerminal()) {
            parsed.commandSpec().root().commandLine().setColorScheme(Help.defaultColorScheme(Help.Ansi.ON));
        }
        try {
            // The help of a filter reads the plugins and the recording, which may fail.
            if (CommandLine.executeHelpRequest(parsed) != null) {
                return ExitCode.COMPLETE.number();
            }
        } catch (RuntimeException | Error e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), "the help ended early", e);
        }
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        CommandLine line = leaf.commandSpec().commandLine();
        Object command = leaf.commandSpec().userObject();
        ArgumentChecks.refuseEmpty(leaf);
        if (!(command instanceof ShellCommand text && text.takesText())) {
            ArgumentChecks.refuseSigns(leaf);
        }
        try {
            if (command instanceof ShellCommand shellCommand) {
                return run(shellCommand, leaf.commandSpec());
            }
        } catch (RuntimeException | Error e) {
            throw new ExecutionException(line, "the command ended early", e);
        }
        if (command instanceof DiscoveryCommand) {
            asksForSession = true;
            options.settle(parsed.matchedOptions().stream()
                    .map(option -> option.longestName().replaceFirst("^--", ""))
                    .toList());
            return ExitCode.COMPLETE.number();
        }
        throw new ParameterException(line, UsageErrors.needsSubcommand(leaf.commandSpec()));
    }

    private int run(ShellCommand command, CommandSpec spec) {
        format = command.format(options.output());
        if (!command.formats().contains(format)) {
            return refuse(UsageErrors.noSuchFormat(spec, format, command.formats()));
        }
        if (command.endsSession()) {
            endsSession = true;
            return ExitCode.COMPLETE.number();
        }
        if (command.servesAgents()) {
            return agents.serve(options);
        }
        String question = command.confirmation();
        if (question != null && !confirmation.test(question)) {
            screen.say("nothing was done");
            return ExitCode.COMPLETE.number();
        }
        TextAnswer text = command.text();
        if (text != null) {
            print(text);
            warn(defaults.warnings().stream());
            return ExitCode.COMPLETE.number();
        }
        SessionServices services = services();
        dated = services.clock().instant();
        Session opened = new Session(services, options.cached(), options.plugins() != null, monitors.apply(options));
        session = opened;
        Response response = opened.ask(command.question(pasted));
        print(response.answer());
        tellOrigin();
        if (!options.quiet()) {
            response.notes().forEach(line -> screen.say("note: " + line));
        }
        warn(Stream.of(defaults.warnings(), response.warnings(), opened.warnings())
                .flatMap(List::stream));
        if (response.found()) {
            return ExitCode.FOUND.number();
        }
        return (response.complete() ? ExitCode.COMPLETE : ExitCode.PARTIAL).number();
    }

    private SessionServices services() {
        SessionServices services = environments.apply(options);
        String account = options.account();
        return account == null ? services : AccountSelection.of(services, account);
    }

    /** Ends a command that has no answer; an exception of another kind is a bug. */
    private int end(Exception failure) {
        Throwable reason = failure;
        if (failure instanceof ExecutionException && failure.getCause() != null) {
            reason = failure.getCause();
        }
        if (reason instanceof NoAnswerException cancelled && cancelled.kind() == NoAnswerException.Kind.CANCELLED) {
            // The line is enough; warnings would be about calls that the user no longer waits for.
            cancelled.lines().forEach(screen::say);
        } else if (reason instanceof NoAnswerException end) {
            if (format == Format.JSON) {
                end.answerForPrograms().ifPresent(this::print);
            }
            tellOrigin();
            // Candidates stand in lines of their own, from which they can be copied.
            end.lines().forEach(line -> screen.say(line.startsWith("  ") ? line : "discovery: " + line));
            warn(session == null ? Stream.of() : session.warnings().stream());
        } else if (reason instanceof NoSuchColumnException) {
            screen.say("discovery: " + reason.getMessage());
        } else if (reason instanceof ClosedPipeException) {
            // As other programs do in a pipe. Further lines would have no reader either.
            endsSession = true;
        } else if (reason instanceof RecordingException) {
            screen.say("discovery: " + reason.getMessage());
        } else if (reason instanceof InvalidPathException path) {
            screen.say("discovery: " + ResourceLimits.line(path));
        } else {
            reportBug(reason);
        }
        return ExitCode.of(reason).number();
    }

    private void print(Answer answer) {
        Look look = new Look(options.colour(), options.wide(), options.paged());
        new Printer(screen).print(answer, format, look);
    }

    /** Tells people that an answer is not about their account as it is now. */
    private void tellOrigin() {
        Instant day = dated;
        if (day != null && options.recorded() && screen.errIsTerminal() && !options.quiet()) {
            Path file = options.replay();
            String date = " of " + LocalDate.ofInstant(day, ZoneOffset.UTC);
            screen.say(
                    file == null
                            ? "note: built-in sample" + date + ", not your account"
                            : "note: recording" + date + ", not AWS as it is now: " + file.getFileName());
        }
    }

    private void warn(Stream<String> warnings) {
        if (!options.quiet()) {
            warnings.distinct().forEach(line -> screen.say("warning: " + line));
        }
    }

    private int refuse(String line) {
        screen.say("discovery: " + line);
        return ExitCode.USAGE.number();
    }

    private void reportBug(Throwable bug) {
        Optional<String> lack = ResourceLimits.line(bug);
        if (lack.isPresent()) {
            screen.say("discovery: " + lack.get());
            return;
        }
        screen.say("discovery: a bug: " + bug + (options.verbose() ? "" : "; run it with --verbose to see more"));
        if (options.verbose()) {
            bug.printStackTrace(screen.err());
        }
    }

    /** The hooks of picocli. */
    private final class Hooks
            implements IExecutionStrategy,
                    IParameterExceptionHandler,
                    IExecutionExceptionHandler,
                    IExitCodeExceptionMapper {
        @Override
        public int execute(ParseResult parsed) {
            return Execution.this.execute(parsed);
        }

        @Override
        public int handleParseException(ParameterException error, String[] words) {
            return refuse(defaults.explain(error).orElseGet(() -> UsageErrors.explain(error, List.of(words))));
        }

        @Override
        public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
            try {
                return end(error);
            } catch (ClosedPipeException e) {
                return end(e);
            }
        }

        @Override
        public int getExitCode(Throwable error) {
            return ExitCode.of(error).number();
        }
    }
}
