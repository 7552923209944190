package io.bedrockdiscovery.shell.boot;

import com.google.inject.Module;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The environments that lines have asked for lately. The one that was asked for longest ago is closed when there are too
 * many, since each holds files open. Safe for use by many threads.
 */
final class Environments implements AutoCloseable {
    /** The greatest number of environments that are open at once. */
    private static final int MOST = 8;

    private final UserDirectories directories;
    private final Supplier<SessionMeters> meters;
    /** The environments, the one that was asked for longest ago first. */
    private final Map<EnvironmentKey, Environment> environments = new LinkedHashMap<>();

    /** Creates none yet, each of which will have meters. */
    Environments(UserDirectories directories) {
        this(directories, () -> SessionMeters.in(SimpleMeterRegistry::new));
    }

    /**
     * Creates none yet.
     *
     * @param meters makes the meters of each
     */
    Environments(UserDirectories directories, Supplier<SessionMeters> meters) {
        this.directories = directories;
        this.meters = meters;
    }

    /**
     * Returns the services for the options of a line.
     *
     * @throws io.bedrockdiscovery.application.recording.RecordingException if the options name a recording that cannot be
     *     read
     */
    synchronized SessionServices services(GlobalOptions options) {
        EnvironmentKey key = EnvironmentKey.of(options, directories);
        Environment environment = environments.remove(key);
        if (environment == null) {
            while (environments.size() >= MOST) {
                closeEldest();
            }
            environment = Environment.of(key, meters, ports(key));
        }
        environments.put(key, environment);
        return environment.services();
    }

    @Override
    public synchronized void close() {
        try (Closer closer = new Closer()) {
            environments.values().forEach(closer::add);
        }
        environments.clear();
    }

    private void closeEldest() {
        EnvironmentKey eldest = environments.keySet().iterator().next();
        Environment environment = environments.remove(eldest);
        if (environment != null) {
            environment.close();
        }
    }

    private static Module ports(EnvironmentKey key) {
        Path recording = key.replay();
        if (recording != null) {
            return new ReplayModule(RecordingFile.read(recording));
        }
        return key.offline()
                // Ages and ends of life are counted from the day of the sample world.
                ? new OfflineModule(Clock.fixed(SampleWorld.asOf(), ZoneOffset.UTC))
                : new AwsModule(key);
    }
}
