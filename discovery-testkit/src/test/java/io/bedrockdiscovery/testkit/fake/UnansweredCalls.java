package io.bedrockdiscovery.testkit.fake;

import java.util.concurrent.CountDownLatch;

/** The behaviour of calls that are never answered and report the start of their wait. */
final class UnansweredCalls {
    private UnansweredCalls() {}

    static Behaviour after(Runnable whenCalled) {
        return call -> {
            whenCalled.run();
            new CountDownLatch(1).await();
            throw new AssertionError("the latch is never opened");
        };
    }
}
