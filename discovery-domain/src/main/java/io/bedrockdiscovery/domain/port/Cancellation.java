package io.bedrockdiscovery.domain.port;

import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Recognizes the exceptions by which the JDK reports that a call was cancelled: by an interrupt, by cancelling a task, or
 * by closing a channel or an executor.
 */
public final class Cancellation {
    /** Longer than any real chain of causes; ends a cyclic one. */
    private static final int MAX_DEPTH = 20;

    private Cancellation() {}

    /** Returns whether an exception or one of its causes reports a cancellation. */
    public static boolean isReportedBy(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
            if (isCancellation(each)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean isCancellation(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof CancellationException
                || failure instanceof RejectedExecutionException
                || isOfClass(failure, "java.nio.channels.AsynchronousCloseException")
                // A time-out of a socket is an interrupted read by its type only.
                || (isOfClass(failure, "java.io.InterruptedIOException")
                        && !isOfClass(failure, "java.net.SocketTimeoutException"));
    }

    /** Compares by name, because the domain itself depends on no class of input and output. */
    private static boolean isOfClass(Throwable failure, String name) {
        for (Class<?> each = failure.getClass(); each != null; each = each.getSuperclass()) {
            if (each.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
