package io.bedrockdiscovery.aws.internal.call;

import java.util.HashSet;
import java.util.Set;

/**
 * The threads that make calls. Closing interrupts them, because no other way ends every wait that a call may be in: for
 * a connection, an answer, credentials, the next attempt. Safe for use by many threads.
 */
public final class ActiveCalls implements AutoCloseable {
    private final Set<Thread> threads = new HashSet<>();
    private final Set<Thread> interrupted = new HashSet<>();
    private boolean closed;

    /** Creates a set of no calls. */
    public ActiveCalls() {}

    /**
     * Adds the current thread, which must {@link #leave} after its call.
     *
     * @return false if this is closed; the call must not be made then
     */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        threads.add(Thread.currentThread());
        return true;
    }

    /**
     * Removes the current thread. An interrupt by {@link #close} ends with the call; one by anything else stays set.
     */
    synchronized void leave() {
        threads.remove(Thread.currentThread());
        if (interrupted.remove(Thread.currentThread())) {
            boolean unused = Thread.interrupted();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends all calls under way and refuses further ones. */
    @Override
    public synchronized void close() {
        closed = true;
        for (Thread thread : threads) {
            if (!thread.isInterrupted()) {
                interrupted.add(thread);
                thread.interrupt();
            }
        }
    }
}
