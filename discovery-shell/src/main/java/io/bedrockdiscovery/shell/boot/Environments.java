package io.bedrockdiscovery.shell.boot;

import com.google.inject.Module;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The environments that lines have asked for so far, each created once. Safe for use by many threads. */
final class Environments implements AutoCloseable {
    private final UserDirectories directories;
    private final Map<EnvironmentKey, Environment> environments = new HashMap<>();
    private final Closer closer = new Closer();

    Environments(UserDirectories directories) {
        this.directories = directories;
    }

    /**
     * Returns the services for the options of a line.
     *
     * @throws io.bedrockdiscovery.application.recording.RecordingException if the options name a recording that cannot be
     *     read
     */
    synchronized SessionServices services(GlobalOptions options) {
        return environments
                .computeIfAbsent(EnvironmentKey.of(options, directories), this::create)
                .services();
    }

    @Override
    public synchronized void close() {
        closer.close();
    }

    private Environment create(EnvironmentKey key) {
        return closer.add(Environment.of(key, ports(key)));
    }

    private static Module ports(EnvironmentKey key) {
        Path recording = key.replay();
        if (recording != null) {
            return new ReplayModule(RecordingFile.read(recording));
        }
        return key.offline() ? new OfflineModule(Clock.systemUTC()) : new AwsModule(key);
    }
}
