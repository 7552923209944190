package io.bedrockdiscovery.testkit.contract;

import java.util.concurrent.CountDownLatch;

/** Work that ends only when it is interrupted. */
final class HangingWork implements Runnable {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public void run() {
        started.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
