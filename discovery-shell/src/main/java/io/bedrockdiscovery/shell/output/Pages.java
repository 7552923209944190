package io.bedrockdiscovery.shell.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows text that is longer than the terminal page by page, with a program such as {@code less}. */
public final class Pages {
    private static final String USUAL = "less -FRX";
    private static final int NOT_EXECUTABLE = 126;

    private final IntSupplier rows;
    private final String command;
    private final Supplier<Runnable> undisturbed;

    /**
     * Creates pages.
     *
     * @param rows the height of the terminal
     * @param command a command of the shell, the {@code $PAGER} of the user; null for {@code less -FRX}
     * @param undisturbed keeps Ctrl-C, which is meant for the pager, from this process until what it returns is run
     */
    public Pages(IntSupplier rows, @Nullable String command, Supplier<Runnable> undisturbed) {
        this.rows = requireNonNull(rows, "rows is null");
        this.command = command == null || command.isBlank() ? USUAL : command;
        this.undisturbed = requireNonNull(undisturbed, "undisturbed is null");
    }

    /** Returns the height of the terminal. */
    public IntSupplier rows() {
        return rows;
    }

    /** Shows a text, and returns whether it was shown: false where it fits the terminal, or the program cannot be run. */
    boolean show(String text) {
        if (text.lines().count() < rows.getAsInt() || command.equals("cat")) {
            return false;
        }
        Runnable disturbed = undisturbed.get();
        try {
            return run(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            disturbed.run();
        }
    }

    private boolean run(String text) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Colours are shown, and a text of one page ends at once, as with git.
        builder.environment().putIfAbsent("LESS", "FRX");
        Process pager = builder.start();
        try (OutputStream in = pager.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Who has read enough leaves early, which is no failure of the answer.
            return isShown(pager.waitFor());
        }
        return isShown(pager.waitFor());
    }

    /** Returns whether there was a program to run. */
    private static boolean isShown(int code) {
        return code < NOT_EXECUTABLE || code > NOT_EXECUTABLE + 1;
    }
}
