package io.bedrockdiscovery.postgres;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for AWS on a loopback port: answers each list of models with the generation of the moment, after the time of a
 * round trip, and notes who has asked when.
 */
final class FleetAws implements AutoCloseable {
    private static final int ROUND_TRIP_MILLIS = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new ArrayList<>();
    private String generation = "g0";
    private Trap trap;

    /**
     * A list of models that a process has asked for.
     */
    record Call(String process, String region) {}

    /** A call that is held up until it is let go. */
    static final class Trap {
        final CountDownLatch caught = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        volatile String process;
    }

    FleetAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized void generation(String now) {
        generation = now;
    }

    /** Holds up the next call, whose answers and those of its whole scan are then of a generation that no other has. */
    synchronized Trap trap() {
        trap = new Trap();
        return trap;
    }

    synchronized void untrap() {
        trap = null;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 3);
        String text;
        Trap held = null;
        synchronized (this) {
            if (trap != null && trap.process == null) {
                trap.process = path[1];
                held = trap;
            }
            text = trap != null && path[1].equals(trap.process) ? FleetChild.LATE : generation;
        }
        try {
            if (held != null) {
                held.caught.countDown();
                held.released.await();
            } else {
                TimeUnit.MILLISECONDS.sleep(ROUND_TRIP_MILLIS);
            }
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            calls.add(new Call(path[1], path[2]));
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
