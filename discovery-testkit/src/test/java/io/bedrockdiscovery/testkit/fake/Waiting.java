package io.bedrockdiscovery.testkit.fake;

import java.util.concurrent.CountDownLatch;

/** Calls that are never answered. */
final class Waiting {
    private Waiting() {}

    static Behaviour after(Runnable whenCalled) {
        return call -> {
            whenCalled.run();
            new CountDownLatch(1).await();
            throw new AssertionError("nobody opens this latch");
        };
    }
}
