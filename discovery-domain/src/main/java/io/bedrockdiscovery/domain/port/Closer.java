package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes resources in the reverse order of their addition: all of them, even if some fail. Safe for use by many
 * threads. Closing twice does nothing more.
 */
public final class Closer implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Creates a closer without resources. */
    public Closer() {}

    /** Adds a resource to close before those that were added earlier, and returns it. */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        opened.push(requireNonNull(resource, "resource is null"));
        return resource;
    }

    /**
     * Closes all resources.
     *
     * @throws IllegalStateException if any of them failed to close; further failures are suppressed in it
     */
    @Override
    public synchronized void close() {
        IllegalStateException failed = null;
        while (!opened.isEmpty()) {
            AutoCloseable resource = opened.pop();
            try {
                resource.close();
            } catch (Exception e) {
                if (failed == null) {
                    failed = new IllegalStateException(resource.getClass().getSimpleName() + " failed to close", e);
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
