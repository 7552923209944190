package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A world over HTTP that answers a number of calls, and holds all the others back. */
final class HeldWorld implements AutoCloseable {
    private final World world;
    private final AwsStandIn server;
    private int calls;
    private int left = Integer.MAX_VALUE;
    private CountDownLatch held = new CountDownLatch(1);
    private CountDownLatch released = new CountDownLatch(1);

    HeldWorld(World world) throws IOException {
        this.world = world;
        this.server = new AwsStandIn(this::answer);
    }

    /** Returns the system properties by which the SDK finds this world. */
    Map<String, String> properties() {
        return server.properties();
    }

    /** Returns the number of calls so far. */
    synchronized int calls() {
        return calls;
    }

    /** Holds every call back but this many. */
    synchronized void holdAfter(int calls) {
        left = calls;
        held = new CountDownLatch(1);
        released = new CountDownLatch(1);
    }

    /** Waits until a call is held back. */
    void awaitHeld() throws InterruptedException {
        held().await();
    }

    /** Answers again, first of all what was held back. */
    synchronized void release() {
        left = Integer.MAX_VALUE;
        released.countDown();
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Request request) {
        CountDownLatch gate = next();
        if (gate != null) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return AwsAnswers.of(world, request);
    }

    private synchronized @Nullable CountDownLatch next() {
        calls++;
        if (left > 0) {
            left--;
            return null;
        }
        held.countDown();
        return released;
    }

    private synchronized CountDownLatch held() {
        return held;
    }
}
