package io.bedrockdiscovery.mcp;

import org.jspecify.annotations.Nullable;

/** A call of a tool, which the client may cancel. Safe for use by many threads. */
final class RunningCall {
    /** The name under which a tool finds its call in the context of the transport. */
    static final String KEY = "call";

    private boolean cancelled;
    private @Nullable Thread working;

    /** Cancels the call; its work is interrupted at once, or as soon as it begins. */
    synchronized void cancel() {
        cancelled = true;
        if (working != null) {
            working.interrupt();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Begins work that this thread does, and that an interrupt ends. */
    synchronized void begin() {
        working = Thread.currentThread();
        if (cancelled) {
            working.interrupt();
        }
    }

    /** Ends the work, so that no late interrupt hits what the thread does next. */
    synchronized void end() {
        working = null;
        Thread.interrupted();
    }
}
