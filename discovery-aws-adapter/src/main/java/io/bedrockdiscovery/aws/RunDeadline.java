package io.bedrockdiscovery.aws;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the run ends that a thread works for. The SDK asks in that thread whether to try again, and tells nothing of where
 * the call comes from.
 */
final class RunDeadline {
    private static final ThreadLocal<@Nullable Long> CURRENT = new ThreadLocal<>();

    private static final ThreadLocal<Boolean> HAS_CUT_SHORT = ThreadLocal.withInitial(() -> false);

    /** What an attempt takes at least. */
    private static final Duration ATTEMPT = Duration.ofMillis(50);

    private RunDeadline() {}

    /** Does the work of a run that ends at this {@link System#nanoTime}. */
    static void during(long deadline, Runnable work) {
        CURRENT.set(deadline);
        try {
            work.run();
        } finally {
            CURRENT.remove();
            HAS_CUT_SHORT.remove();
        }
    }

    /** Whether the run ends before another attempt after this pause could. */
    static boolean leavesNoTimeAfter(Duration pause) {
        Long deadline = CURRENT.get();
        return deadline != null
                && deadline - System.nanoTime() < pause.plus(ATTEMPT).toNanos();
    }

    /** To be said of a call that is not tried again because of this. */
    static void cutsShort() {
        HAS_CUT_SHORT.set(true);
    }

    /** Whether what this thread has come to depends on when its own run ends. */
    static boolean hasCutShort() {
        return HAS_CUT_SHORT.get();
    }
}
