package io.bedrockdiscovery.aws.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Accepts connections and never answers. */
public final class SilentServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket socket;
    private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

    public SilentServer(Runnable whenAccepted) {
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accepting = new Thread(() -> accept(whenAccepted), "silent-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket each : accepted) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Runnable whenAccepted) {
        try {
            while (true) {
                accepted.add(socket.accept());
                whenAccepted.run();
            }
        } catch (IOException e) {
            // The socket was closed.
            return;
        }
    }
}
