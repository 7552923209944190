package io.bedrockdiscovery.shell.boot;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.bedrockdiscovery.shell.command.ScanWatch;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** One outside with everything that works on it. Nothing is opened before it is needed. */
final class World implements IFactory, AutoCloseable {
    private final Injector injector;
    private final Closing closing;

    private World(Injector injector, Closing closing) {
        this.injector = injector;
        this.closing = closing;
    }

    /** The stage in which singletons are made when they are needed, and not at once. */
    static World on(Module outside, ScanWatch watch) {
        Closing closing = new Closing();
        return new World(Guice.createInjector(Stage.DEVELOPMENT, new CoreModule(watch, closing), outside), closing);
    }

    Injector injector() {
        return injector;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return injector.getExistingBinding(Key.get(type)) == null
                ? CommandLine.defaultFactory().create(type)
                : injector.getInstance(type);
    }

    @Override
    public void close() {
        closing.close();
    }
}
