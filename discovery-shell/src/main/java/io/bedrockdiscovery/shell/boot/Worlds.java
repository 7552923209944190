package io.bedrockdiscovery.shell.boot;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.recording.RecordingFile;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The worlds that lines have asked for so far; each is put together once. */
final class Worlds implements Function<Options, World>, AutoCloseable {
    private final Places places;
    private final ScanWatch watch;
    private final Map<Setup, World> worlds = new HashMap<>();

    Worlds(Places places, ScanWatch watch) {
        this.places = places;
        this.watch = watch;
    }

    @Override
    public synchronized World apply(Options options) {
        return worlds.computeIfAbsent(Setup.of(options, places), this::make);
    }

    @Override
    public synchronized void close() {
        worlds.values().forEach(World::close);
    }

    private World make(Setup setup) {
        return World.on(Modules.combine(outside(setup), new FiltersModule(setup)), watch);
    }

    private static Module outside(Setup setup) {
        if (setup.replay() != null) {
            return new ReplayModule(RecordingFile.read(setup.replay()));
        }
        return setup.offline() ? new OfflineModule(Clock.systemUTC()) : new AwsModule(setup);
    }
}
