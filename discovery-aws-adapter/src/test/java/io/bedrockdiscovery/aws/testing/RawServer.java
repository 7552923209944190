package io.bedrockdiscovery.aws.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers every request with bytes that need not be HTTP, and closes the connection. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private volatile Answer answer = out -> {};

    /** Writes an answer; a failure to do so is the client's end of the connection. */
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    public RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public void answer(String text) {
        answer(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public void answer(Answer next) {
        answer = next;
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket accepted = socket.accept();
                start(() -> serve(accepted));
            }
        } catch (IOException e) {
            // The socket was closed.
            return;
        }
    }

    private void serve(Socket accepted) {
        try (accepted;
                BufferedReader head = new BufferedReader(
                        new InputStreamReader(accepted.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = head.readLine(); line != null && !line.isEmpty(); line = head.readLine()) {
                // The request does not matter.
            }
            answer.write(accepted.getOutputStream());
            accepted.getOutputStream().flush();
        } catch (IOException e) {
            // The client has hung up.
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
