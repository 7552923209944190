package io.bedrockdiscovery.shell.boot;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.render.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> always;

    private Desk(Function<Options, IFactory> worlds, Runnable close, String... always) {
        this.worlds = worlds;
        this.close = close;
        this.always = List.of(always);
    }

    /** In the sample world, for a user with these settings. */
    static Desk offline(Path configuration) {
        Places places = new Places(
                variable -> variable.equals("XDG_CONFIG_HOME") ? configuration.toString() : null, configuration);
        Worlds worlds = new Worlds(places, UNWATCHED);
        return new Desk(worlds::apply, worlds::close, "--offline");
    }

    /** In the sample world, a part of which is different. */
    static Desk offline(Module different) {
        return on(Modules.override(new OfflineModule(Clock.systemUTC())).with(different), Path.of("nowhere"));
    }

    /** With the outside that the options of a line ask for, and a home directory of its own. */
    static Desk ofUser(Path home) {
        Worlds worlds = new Worlds(new Places(name -> null, home), UNWATCHED);
        return new Desk(worlds::apply, worlds::close);
    }

    /** With a made-up outside. */
    static Desk on(Module outside, Path home) {
        Places places = new Places(name -> null, home);
        Setup setup = Setup.of(new Options(), places);
        World world = World.on(Modules.combine(outside, new FiltersModule(setup)), UNWATCHED);
        return new Desk(options -> world, world::close);
    }

    /** Runs a line, whose words are apart by single spaces. */
    TypedLine run(String line) {
        return run(List.of(line.split(" ")));
    }

    TypedLine run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        List<String> all = new ArrayList<>(words);
        all.addAll(always);
        int code = new Interpreter(worlds, screen).run(all, new Options()).code();
        return new TypedLine(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        close.run();
    }
}
