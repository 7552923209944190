package io.bedrockdiscovery.shell.boot;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.port.Closer;
import java.util.function.Supplier;

/** AWS, the sample world or a recording, with everything that works on it. Nothing is opened before it is needed. */
final class Environment implements AutoCloseable {
    private final Injector injector;
    private final Closer closer;

    private Environment(Injector injector, Closer closer) {
        this.injector = injector;
        this.closer = closer;
    }

    /**
     * Creates an environment, in the stage in which singletons are made when they are needed.
     *
     * @param meters makes its meters
     * @param ports the bindings of the ports
     */
    static Environment of(EnvironmentKey key, Supplier<SessionMeters> meters, Module ports) {
        Closer closer = new Closer();
        return new Environment(
                Guice.createInjector(Stage.DEVELOPMENT, new CoreModule(key, meters, closer), ports), closer);
    }

    Injector injector() {
        return injector;
    }

    SessionServices services() {
        return injector.getInstance(SessionServices.class);
    }

    @Override
    public void close() {
        closer.close();
    }
}
