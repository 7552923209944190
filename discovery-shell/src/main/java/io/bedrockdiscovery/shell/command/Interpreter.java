package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.recording.RecordingException;
import io.bedrockdiscovery.shell.render.Answer;
import io.bedrockdiscovery.shell.render.Format;
import io.bedrockdiscovery.shell.render.Printer;
import io.bedrockdiscovery.shell.render.Screen;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one line: reads its words, has the command reply, and prints that. */
public final class Interpreter {
    private final Function<Options, IFactory> worlds;
    private final Screen screen;
    private final Printer printer;

    /** Commands come from the world that a line's options ask for. */
    public Interpreter(Function<Options, IFactory> worlds, Screen screen) {
        this.worlds = requireNonNull(worlds, "worlds is null");
        this.screen = requireNonNull(screen, "screen is null");
        this.printer = new Printer(screen);
    }

    /** Runs a line; what its options leave open is as {@code before}. */
    public Ended run(List<String> words, Options before) {
        Ended ended = ended(words, before);
        if (screen.out().checkError()) {
            // A script that redirects its answers has to learn that they are not all there.
            screen.say("discovery: the answer could not be written to standard output");
            return Ended.with(ExitCode.BUG);
        }
        return ended;
    }

    private Ended ended(List<String> words, Options before) {
        Options options = Grammar.glance(words, before);
        try {
            ParseResult parsed = grammar(options, before).parseArgs(words.toArray(String[]::new));
            if (CommandLine.executeHelpRequest(parsed) != null) {
                return Ended.with(ExitCode.KNOWN);
            }
            return run(parsed);
        } catch (ParameterException e) {
            return refuse(Grammar.complaint(e));
        } catch (RecordingException e) {
            return refuse(requireNonNull(e.getMessage()));
        } catch (RuntimeException | Error e) {
            return confess(e, options);
        }
    }

    /** What can be written in a session with these options. */
    public CommandLine grammar(Options session) {
        return grammar(session, session);
    }

    private CommandLine grammar(Options options, Options before) {
        boolean colour = options.colour() && screen.colour() && screen.outIsTerminal();
        return Grammar.of(new Discovery(new Options(before)), worlds.apply(options), screen, colour);
    }

    private Ended run(ParseResult parsed) {
        Discovery root = (Discovery) parsed.commandSpec().userObject();
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        Object named = leaf.commandSpec().userObject();
        if (named instanceof ShellCommand command) {
            return run(command, root.options());
        }
        if (named == root) {
            return new Ended(ExitCode.KNOWN.number(), false, root.options());
        }
        throw new ParameterException(
                leaf.commandSpec().commandLine(),
                "Say what to " + leaf.commandSpec().name() + ": "
                        + String.join(", ", leaf.commandSpec().subcommands().keySet()));
    }

    private Ended run(ShellCommand command, Options options) {
        Format format = command.format(options.output());
        if (!command.formats().contains(format)) {
            return refuse("--output " + format + " is for lists, which this is not");
        }
        Reply reply = command.reply(options);
        Answer answer = reply.answer();
        if (answer != null && (reply.forPeople() || format == Format.JSON)) {
            printer.print(answer, format, options.colour());
        }
        reply.errors().forEach(line -> screen.say("discovery: " + line));
        Stream<String> warnings = options.quiet() ? Stream.of() : reply.warnings().stream();
        warnings.distinct().forEach(line -> screen.say("warning: " + line));
        return new Ended(reply.code().number(), reply.leaves(), null);
    }

    private Ended refuse(String complaint) {
        screen.say("discovery: " + complaint);
        return Ended.with(ExitCode.USAGE);
    }

    private Ended confess(Throwable bug, Options options) {
        screen.say("discovery: a bug: " + bug + (options.verbose() ? "" : "; run it with --verbose to see more"));
        if (options.verbose()) {
            bug.printStackTrace(screen.err());
        }
        return Ended.with(ExitCode.BUG);
    }
}
