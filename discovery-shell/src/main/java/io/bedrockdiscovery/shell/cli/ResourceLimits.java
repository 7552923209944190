package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.domain.model.SafeText;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains failures at a limit of the system, such as open files or memory, which are no bug of the program. */
final class ResourceLimits {
    private static final int DEEPEST = 20;

    private ResourceLimits() {}

    /** Returns one line for users; empty if the failure is none of these. */
    static Optional<String> line(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            String line = lineOf(each);
            if (line != null) {
                return Optional.of(line);
            }
            each = each.getCause();
        }
        // The JDK loses the reason where it cannot open a file of its own.
        return failure instanceof VirtualMachineError || failure instanceof LinkageError
                ? Optional.ofNullable(lineOfFiles())
                : Optional.empty();
    }

    private static @Nullable String lineOfFiles() {
        try {
            new FileInputStream("/dev/null").close();
            return null;
        } catch (IOException e) {
            return lineOf(e);
        }
    }

    /** Returns the line for a path that the encoding of the locale cannot express. */
    static String line(InvalidPathException e) {
        return "the locale cannot express the path '" + SafeText.of(e.getInput()) + "'; set LC_ALL=C.UTF-8";
    }

    private static @Nullable String lineOf(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        // A class whose initialization failed for it keeps its words only.
        if ((failure instanceof OutOfMemoryError || failure instanceof LinkageError)
                && message.contains("native thread")) {
            return "the limit of processes and threads is reached; raise it (ulimit -u, or the pids limit of the"
                    + " container), or lower --concurrency";
        }
        if (failure instanceof OutOfMemoryError) {
            return "the memory of this process is used up; give it more, such as with JAVA_TOOL_OPTIONS=-Xmx1g";
        }
        return message.contains("Too many open files")
                ? "the system refuses another open file; raise the limit (ulimit -n), or lower --concurrency"
                : null;
    }
}
