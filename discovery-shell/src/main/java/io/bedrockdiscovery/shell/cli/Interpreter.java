package io.bedrockdiscovery.shell.cli;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.account.AccountNames;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.shell.argument.AgentService;
import io.bedrockdiscovery.shell.argument.CompletionSource;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.cli.LineModels.LineModel;
import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.defaults.Settings;
import io.bedrockdiscovery.shell.output.ClosedPipeException;
import io.bedrockdiscovery.shell.output.Screen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Interprets lines: parses each once, asks its question, and prints the response. For one thread. */
public final class Interpreter {
    private final Function<GlobalOptions, SessionServices> environments;
    private final Function<GlobalOptions, ScanMonitor> monitors;
    private final Screen screen;
    private final LineModels models = new LineModels(this::commandLine);
    private Predicate<String> confirmation = question -> true;
    private Supplier<Settings> settings = () -> Settings.NONE;
    private PastedText pasted = PastedText.NONE;
    private AgentService agents = AgentService.NONE;

    /**
     * Creates an interpreter.
     *
     * @param environments the services for the options of a line
     * @param monitors the monitor for the options of a line
     */
    public Interpreter(
            Function<GlobalOptions, SessionServices> environments,
            Function<GlobalOptions, ScanMonitor> monitors,
            Screen screen) {
        this.environments = requireNonNull(environments, "environments is null");
        this.monitors = requireNonNull(monitors, "monitors is null");
        this.screen = requireNonNull(screen, "screen is null");
    }

    /** Asks for a confirmation before a command that cannot be undone; without this, such commands run unasked. */
    public void confirmBy(Predicate<String> confirmation) {
        this.confirmation = requireNonNull(confirmation, "confirmation is null");
    }

    /** Reads texts that a command takes from standard input by {@code text}; without it, no command can. */
    public void pasteBy(PastedText text) {
        this.pasted = requireNonNull(text, "text is null");
    }

    /** Answers agents by {@code service}; without it, no line can. */
    public void serveBy(AgentService service) {
        this.agents = requireNonNull(service, "service is null");
    }

    /** Takes the defaults of options from {@code settings}, which are read for each line; there are none without it. */
    public void defaultsFrom(Supplier<Settings> settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** Runs a line; an option that it does not give is as in {@code defaults}, or else as in the settings. */
    public LineResult run(List<String> typed, GlobalOptions defaults) {
        List<String> words = withOption(typed);
        Settings given = settings.get();
        LineModel model = given.all().isEmpty() ? models.of(defaults, words) : make(new GlobalOptions(defaults), words);
        GlobalOptions options = model.options();
        CommandLine line = model.line();
        CommandLines.fit(line, screen);
        LineDefaults usual = LineDefaults.of(
                line,
                words,
                options.settled(),
                given,
                name -> make(new GlobalOptions(), List.of(name)).line());
        if (usual.problem() != null) {
            screen.say("discovery: " + usual.problem());
            return LineResult.of(ExitCode.USAGE.number());
        }
        Execution execution =
                new Execution(environments, monitors, confirmation, pasted, agents, screen, options, usual);
        int code = execution.install(line).execute(usual.words().toArray(String[]::new));
        try {
            if (screen.out().checkError()) {
                // A script that redirects its answers must learn that they are incomplete.
                screen.say("discovery: the answer could not be written to standard output");
                return LineResult.of(ExitCode.BUG.number());
            }
        } catch (ClosedPipeException e) {
            return new LineResult(ExitCode.CLOSED_PIPE.number(), true, null);
        }
        return execution.result(code);
    }

    /** Returns a line with the option for the word by which other programs print their version. */
    private static List<String> withOption(List<String> typed) {
        if (typed.isEmpty() || !typed.get(0).equals("version")) {
            return typed;
        }
        List<String> words = new ArrayList<>(typed);
        words.set(0, "--version");
        return words;
    }

    /** Makes a model that the settings may change. */
    private LineModel make(GlobalOptions options, List<String> words) {
        return new LineModel(options, commandLine(options, line -> NeededCommands.of(line, words)));
    }

    private CommandLine commandLine(GlobalOptions options, Function<CommandLine, Collection<String>> commands) {
        return CommandLines.of(new DiscoveryCommand(options), source(options), screen, commands);
    }

    /** Returns the command line with every command whose parser fills in {@code options}, such as for completion. */
    public CommandLine commandLine(GlobalOptions options) {
        return CommandLines.of(new DiscoveryCommand(options), source(options), screen);
    }

    /**
     * Returns the command line by which a line is completed that this process does not run: from the cache, and with the
     * options that its words and the settings give.
     *
     * @param words those in front of the one to complete
     */
    public CommandLine completing(List<String> words) {
        GlobalOptions options = new GlobalOptions();
        CommandLine line = CommandLines.of(
                new DiscoveryCommand(options),
                new CachedNames(environments, options),
                screen,
                root -> UnfinishedLine.commands(root, words));
        if (line.getSubcommands().isEmpty()) {
            UnfinishedLine.addNames(line);
        }
        UnfinishedLine.read(
                line,
                words,
                settings.get(),
                name -> make(new GlobalOptions(), List.of(name)).line());
        return line;
    }

    private CompletionSource source(GlobalOptions options) {
        return new CompletionSource() {
            @Override
            public Optional<Catalog> catalog() {
                return environments.apply(options).recent().get();
            }

            @Override
            public SortedMap<String, String> accounts() {
                return AccountNames.described(environments.apply(options));
            }

            @Override
            public LoadedFilters filters() {
                return environments.apply(options).filters().get();
            }
        };
    }
}
