package io.bedrockdiscovery.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/** A terminal at which a test types, and whose screen it reads. */
final class TypedTerminal implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final OutputStream keys;
    private final ScreenTerminal screen;
    private boolean ended;

    private TypedTerminal(Process process, ScreenTerminal screen) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.screen = screen;
    }

    /** Starts a process that has such a terminal. */
    static TypedTerminal start(ProcessBuilder builder, int columns, int rows) throws IOException {
        TypedTerminal terminal = new TypedTerminal(builder.start(), new ScreenTerminal(columns, rows));
        Thread shown = new Thread(terminal::show, "screen");
        shown.setDaemon(true);
        shown.start();
        return terminal;
    }

    /** Types keys, without a look at what they do. */
    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits until the screen shows a text, and returns all of it. */
    String await(String text) throws InterruptedException {
        return await(text, shown -> shown.contains(text));
    }

    /** Waits until the screen shows what is expected, and returns all of it. */
    synchronized String await(String expected, Predicate<String> isShown) throws InterruptedException {
        long start = System.nanoTime();
        while (!isShown.test(text())) {
            long left = PATIENCE - (System.nanoTime() - start);
            if (left <= 0 || ended) {
                throw new AssertionError("the screen does not show " + expected + ":\n" + text()
                        + (ended ? "\nended with " + code() : ""));
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return text();
    }

    /** Tells the screen that the terminal has another size now. */
    synchronized void resize(int columns, int rows) {
        screen.setSize(Size.of(columns, rows));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String code() {
        return process.isAlive() ? "nothing" : String.valueOf(process.exitValue());
    }

    private String text() {
        return screen.toString().replaceAll("(?m) +$", "").strip();
    }

    private void show() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] part = new char[1 << 12];
            for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
                write(new String(part, 0, length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end();
        }
    }

    private synchronized void write(String part) throws IOException {
        screen.write(part);
        // Programs may ask the terminal where its cursor is.
        String answer = screen.read();
        if (!answer.isEmpty()) {
            type(answer);
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
