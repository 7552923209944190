package io.bedrockdiscovery.shell;

import java.io.IOException;
import java.util.logging.LogManager;

/**
 * Loggers of {@code java.util.logging} without a configuration, which log nothing. Guice asks for a logger at each start,
 * and one that is configured makes the JDK look for other logging systems in all jars. The JVM makes it by its name.
 */
public final class SilentLogging extends LogManager {
    /** Creates loggers. */
    public SilentLogging() {}

    @Override
    public void readConfiguration() throws IOException {
        throw new IOException("nothing is logged");
    }
}
