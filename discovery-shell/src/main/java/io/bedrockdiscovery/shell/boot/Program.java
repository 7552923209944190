package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.command.Ended;
import io.bedrockdiscovery.shell.command.Glance;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.terminal.Batch;
import io.bedrockdiscovery.shell.terminal.Shell;
import io.bedrockdiscovery.shell.terminal.TerminalWatch;
import io.bedrockdiscovery.shell.terminal.Terminals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.terminal.Terminal;

/** The whole program: one command, a session at a terminal, or commands from a pipe. */
public final class Program implements AutoCloseable {
    private final Places places;
    private final Console console;
    private final Worlds worlds;
    private final TerminalWatch watch;
    private final Interpreter interpreter;

    Program(Places places, Console console) {
        this.places = places;
        this.console = console;
        this.watch = new TerminalWatch(console.screen());
        this.worlds = new Worlds(places, watch);
        this.interpreter = new Interpreter(worlds::apply, console.screen());
    }

    /** The program in this process, with its streams and its environment. */
    public static Program ofProcess() {
        Places places = Places.of(System::getenv, System.getProperty("user.home", "."));
        return new Program(places, Console.ofProcess(System::getenv));
    }

    /** Runs the command that the words give, or a session where they give none; returns the exit code. */
    public int run(List<String> words) {
        Ended ended = interpreter.run(words, new Options());
        return ended.session() == null ? ended.code() : session(ended.session());
    }

    @Override
    public void close() {
        worlds.close();
    }

    private int session(Options options) {
        try {
            return console.inIsTerminal().getAsBoolean()
                    ? shell(options)
                    : new Batch(interpreter, console.screen()).run(console.in(), options);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal failed", e);
        }
    }

    private int shell(Options options) throws IOException {
        try (Terminal terminal = Terminals.open()) {
            if (console.screen().columns() instanceof Width width) {
                width.follow(terminal::getColumns);
            }
            remember(options);
            return new Shell(interpreter, console.screen(), watch).run(terminal, options, places.history());
        }
    }

    /** Beside the user's typing. */
    private void remember(Options options) {
        World world = worlds.apply(options);
        Thread thread =
                new Thread(() -> world.injector().getInstance(Glance.class).look(options), "glance");
        thread.setDaemon(true);
        thread.start();
    }
}
