package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.domain.port.Closer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;

/** The clients of one service, created when they are first needed and kept by region. Safe for use by many threads. */
final class RegionalClients<C extends AutoCloseable> implements AutoCloseable {
    private final Function<Region, C> factory;
    private final Map<Region, C> clients = new ConcurrentHashMap<>();
    private volatile boolean closed;

    RegionalClients(Function<Region, C> factory) {
        this.factory = factory;
    }

    /**
     * Returns the client of a region.
     *
     * @throws AdapterClosedException after {@link #close}
     */
    C in(Region region) {
        C client = clients.computeIfAbsent(region, factory);
        if (closed) {
            close();
            throw new AdapterClosedException();
        }
        return client;
    }

    @Override
    public void close() {
        closed = true;
        Closer closer = new Closer();
        for (Region region : Set.copyOf(clients.keySet())) {
            C client = clients.remove(region);
            if (client != null) {
                closer.add(client);
            }
        }
        closer.close();
    }
}
