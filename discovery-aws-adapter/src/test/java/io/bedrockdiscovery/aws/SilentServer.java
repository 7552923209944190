package io.bedrockdiscovery.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes connections and never says anything. */
final class SilentServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket socket;
    private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

    SilentServer(Runnable whenTaken) {
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread taking = new Thread(() -> take(whenTaken), "silent-server");
        taking.setDaemon(true);
        taking.start();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket each : taken) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Runnable whenTaken) {
        try {
            while (true) {
                taken.add(socket.accept());
                whenTaken.run();
            }
        } catch (IOException e) {
            // Closed: nobody is to be taken any more.
            return;
        }
    }
}
