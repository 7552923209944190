package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Clients kept by region, each made when it is first needed. Safe for use by many threads. */
final class PerRegion<C extends AutoCloseable> implements AutoCloseable {
    private final Function<software.amazon.awssdk.regions.Region, C> make;
    private final Map<Region, C> clients = new ConcurrentHashMap<>();
    private volatile boolean closed;

    PerRegion(Function<software.amazon.awssdk.regions.Region, C> make) {
        this.make = make;
    }

    C in(Region region) {
        C client = clients.computeIfAbsent(region, each -> make.apply(Partitions.sdk(each)));
        if (closed) {
            close();
            throw new ClosedException();
        }
        return client;
    }

    @Override
    public void close() {
        closed = true;
        List<C> taken = new ArrayList<>();
        for (Region region : Set.copyOf(clients.keySet())) {
            C client = clients.remove(region);
            if (client != null) {
                taken.add(client);
            }
        }
        CloseAll.of(taken);
    }

    /** Somebody asked after the end. */
    static final class ClosedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("the adapter is closed");
        }
    }
}
