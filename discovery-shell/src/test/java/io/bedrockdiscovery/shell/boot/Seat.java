package io.bedrockdiscovery.shell.boot;

import com.google.inject.util.Modules;
import io.bedrockdiscovery.shell.command.Ended;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.render.Screen;
import io.bedrockdiscovery.shell.terminal.Batch;
import io.bedrockdiscovery.shell.terminal.Shell;
import io.bedrockdiscovery.shell.terminal.TerminalWatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jline.terminal.Terminal;

/** A place to type at, in one world, for as many lines as a test likes. */
final class Seat implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Screen screen;
    private final TerminalWatch watch;
    private final World world;
    private final Interpreter interpreter;

    Seat(SmallWorld small) {
        this(small, false);
    }

    /** @param terminal whether a person with a terminal of 100 columns and colours sits there */
    Seat(SmallWorld small, boolean terminal) {
        screen = new Screen(stream(out), stream(err), terminal, terminal, terminal, () -> 100);
        watch = new TerminalWatch(screen);
        Setup setup = Setup.of(new Options(), new Places(variable -> null, Path.of("nowhere")));
        world = World.on(
                Modules.combine(
                        Modules.override(new OfflineModule(Clock.systemUTC())).with(small), new FiltersModule(setup)),
                watch);
        interpreter = new Interpreter(options -> world, screen);
    }

    int type(String... words) {
        out.reset();
        err.reset();
        Ended ended = interpreter.run(List.of(words), new Options());
        return ended.code();
    }

    int pipe(String lines) throws IOException {
        out.reset();
        err.reset();
        return new Batch(interpreter, screen)
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), new Options());
    }

    int sit(Terminal terminal, Path history) {
        return new Shell(interpreter, screen, watch).run(terminal, new Options(), history);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        world.close();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
