package io.bedrockdiscovery.shell.boot;

import com.google.inject.util.Modules;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.render.Screen;
import io.bedrockdiscovery.testkit.world.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.IFactory;

/** Runs lines in this process and keeps what they say, as in front of a pipe. */
final class Desk implements AutoCloseable {
    private static final ScanWatch UNWATCHED = new ScanWatch() {
        @Override
        public <T> T during(boolean quiet, Function<ScanListener, T> scan) {
            return scan.apply(ScanListener.SILENT);
        }
    };

    private final Function<Options, IFactory> worlds;
    private final Runnable close;

    /** What a line said. */
    record Said(int code, String out, String err) {
        Map<?, ?> json() {
            try {
                return PlainJson.object(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + out, e);
            }
        }

        /** The objects of a list in the answer. */
        List<Map<?, ?>> list(String name) {
            return ((List<?>) json().get(name))
                    .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
        }
    }

    private Desk(Function<Options, IFactory> worlds, Runnable close) {
        this.worlds = worlds;
        this.close = close;
    }

    /** With the outside that the options of a line ask for, and a home directory of its own. */
    static Desk ofUser(Path home) {
        Worlds worlds = new Worlds(new Places(name -> null, home), UNWATCHED);
        return new Desk(worlds::apply, worlds::close);
    }

    /** With a made-up outside. */
    static Desk on(FakeOutside outside, Path home) {
        Places places = new Places(name -> null, home);
        Setup setup = Setup.of(new Options(), places);
        World world = World.on(Modules.combine(outside, new FiltersModule(setup)), UNWATCHED);
        return new Desk(options -> world, world::close);
    }

    /** Runs a line, whose words are apart by single spaces. */
    Said run(String line) {
        return run(List.of(line.split(" ")));
    }

    Said run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        int code = new Interpreter(worlds, screen).run(words, new Options()).code();
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        close.run();
    }
}
