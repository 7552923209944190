package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.shell.output.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A screen whose output a test can read: a pipe, or a terminal with colours. */
public final class CapturedScreen {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Screen screen;

    private CapturedScreen(boolean terminal, int columns) {
        this.screen = new Screen(stream(out), stream(err), terminal, terminal, terminal, () -> columns);
    }

    /** Returns a screen that is a pipe. */
    public static CapturedScreen pipe() {
        return new CapturedScreen(false, 80);
    }

    /** Returns a screen that is a terminal with colours. */
    public static CapturedScreen terminal(int columns) {
        return new CapturedScreen(true, columns);
    }

    public Screen screen() {
        return screen;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Forgets the output so far. */
    public void reset() {
        out.reset();
        err.reset();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
