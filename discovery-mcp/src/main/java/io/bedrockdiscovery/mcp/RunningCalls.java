package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The calls of tools that are under way, each in a thread of its own. Safe for use by many threads. */
final class RunningCalls implements AutoCloseable {
    private static final int MOST_THREADS = 16;
    private static final long IDLE_SECONDS = 30;

    private final Map<Object, RunningCall> calls = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final Duration patience;

    /**
     * Creates an empty set of calls.
     *
     * @param patience the time that the calls under way have to end by themselves when this is closed
     */
    RunningCalls(Duration patience) {
        this.patience = patience;
        // Where every thread is busy, the reader of the input runs the call itself, which holds the client back.
        this.threads = new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonThreads("mcp-call"),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Runs a call in a thread of its own. */
    void start(Object id, Consumer<RunningCall> work) {
        RunningCall call = new RunningCall();
        calls.put(id, call);
        threads.execute(() -> {
            try {
                work.accept(call);
            } finally {
                calls.remove(id, call);
            }
        });
    }

    /** Cancels a call; one that is not under way has ended already. */
    void cancel(Object id) {
        RunningCall call = calls.get(id);
        if (call != null) {
            call.cancel();
        }
    }

    /** Returns whether the client does not wait for the response to a request any more. */
    boolean isCancelled(Object id) {
        RunningCall call = calls.get(id);
        return call != null && call.isCancelled();
    }

    /** Waits a short time for the calls that are under way, and cancels those that go on. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.values().forEach(RunningCall::cancel);
                threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            calls.values().forEach(RunningCall::cancel);
        }
    }
}
