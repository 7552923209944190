package io.bedrockdiscovery.aws.internal.call;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls under way, by the threads that make them. Closing interrupts these, because no other way ends every wait that a
 * call may be in: for a connection, an answer, credentials, the next attempt. Safe for use by many threads.
 */
public final class ActiveCalls implements AutoCloseable {
    private final Map<Thread, AwsCall> calls = new HashMap<>();
    private final Set<Thread> interrupted = new HashSet<>();
    private boolean closed;

    /** Creates a set of no calls. */
    public ActiveCalls() {}

    /**
     * Adds a call of the current thread, which must {@link #leave} after it.
     *
     * @return false if this is closed; the call must not be made then
     */
    synchronized boolean enter(AwsCall call) {
        if (closed) {
            return false;
        }
        calls.put(Thread.currentThread(), call);
        return true;
    }

    /**
     * Removes the call of the current thread. An interrupt by {@link #close} ends with the call; one by anything else stays
     * set.
     */
    synchronized void leave() {
        calls.remove(Thread.currentThread());
        if (interrupted.remove(Thread.currentThread())) {
            boolean unused = Thread.interrupted();
        }
    }

    /** Returns the call of the current thread; null where it makes none. */
    synchronized @Nullable AwsCall current() {
        return calls.get(Thread.currentThread());
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends all calls under way and refuses further ones. */
    @Override
    public synchronized void close() {
        closed = true;
        for (Thread thread : calls.keySet()) {
            if (!thread.isInterrupted()) {
                interrupted.add(thread);
                thread.interrupt();
            }
        }
    }
}
