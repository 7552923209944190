package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A loopback port that takes connections and answers nothing, or takes no further connection either. Linux only. */
final class UnansweringServer implements AutoCloseable {
    private static final int MANY = 1000;
    private static final int PATIENCE_MILLIS = 100;

    private final ServerSocket socket;
    private final List<Socket> waiting = new ArrayList<>();

    private UnansweringServer(int backlog) throws IOException {
        socket = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    /** Opens a port whose connections wait for an answer. */
    static UnansweringServer silent() throws IOException {
        return new UnansweringServer(MANY);
    }

    /** Opens a port whose queue of connections is full, so that the system drops what asks for another one. */
    static UnansweringServer full() throws IOException {
        UnansweringServer server = new UnansweringServer(1);
        try {
            while (server.takesOneMore()) {
                // The queue is a little longer than it was asked to be.
            }
            return server;
        } catch (UncheckedIOException e) {
            server.close();
            throw e;
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket each : waiting) {
            each.close();
        }
        socket.close();
    }

    private boolean takesOneMore() {
        try {
            Socket one = new Socket();
            waiting.add(one);
            one.connect(new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()), PATIENCE_MILLIS);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
