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

/** What came of a line that was typed. */
record TypedLine(int code, String out, String err) {
    private static final ScanWatch WATCH = new ScanWatch() {
        @Override
        public <T> T during(boolean quiet, Function<ScanListener, T> scan) {
            return scan.apply(ScanListener.SILENT);
        }
    };

    /** Into the sample world, by a user with these settings. */
    static TypedLine offline(Path configuration, String... words) {
        Places places = new Places(
                variable -> variable.equals("XDG_CONFIG_HOME") ? configuration.toString() : null, configuration);
        try (Worlds worlds = new Worlds(places, WATCH)) {
            Function<Options, IFactory> world = worlds::apply;
            return of(world, List.of(words), new String[] {"--offline"});
        }
    }

    /** Into the sample world, a part of which is different. */
    static TypedLine into(Module different, String... words) {
        Module outside = Modules.override(new OfflineModule(Clock.systemUTC())).with(different);
        Options nothingSaid = new Options();
        Path nowhere = Path.of("nowhere");
        Setup setup = Setup.of(nothingSaid, new Places(variable -> null, nowhere));
        try (World world = World.on(Modules.combine(outside, new FiltersModule(setup)), WATCH)) {
            return of(options -> world, List.of(words), new String[0]);
        }
    }

    private static TypedLine of(Function<Options, IFactory> worlds, List<String> words, String[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(stream(out), stream(err), false, false, false, () -> 80);
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        int code = new Interpreter(worlds, screen).run(all, new Options()).code();
        return new TypedLine(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
