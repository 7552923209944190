package io.bedrockdiscovery.aws.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Runs a call in a daemon thread of its own.
 *
 * <p>Calls that wait for a server would fill the common pool, which has one thread on two cores.
 */
public final class NewThread {
    private NewThread() {}

    public static <T> CompletableFuture<T> supply(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, task -> {
            Thread thread = new Thread(task, "test-call");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
