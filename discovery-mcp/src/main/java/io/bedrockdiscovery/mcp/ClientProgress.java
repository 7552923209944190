package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports the progress of scans to the client, if it asked for that, and ends them when the call is cancelled.
 *
 * @param turns held by the call that asks AWS, so that calls at the same time do not ask for the same lists
 * @param token the client's name for the progress; null where it wants to know of none
 */
record ClientProgress(
        RunningCall call,
        McpSyncServerExchange client,
        Lock turns,
        @Nullable Object token) implements ScanMonitor {
    @Override
    public <T> T during(Function<ScanListener, T> work) {
        Regions regions = new Regions();
        call.begin();
        boolean turn = takeTurn();
        try {
            return work.apply(token == null ? ScanListener.SILENT : regions);
        } finally {
            if (turn) {
                turns.unlock();
            }
            call.end();
            regions.end();
        }
    }

    /**
     * Waits for the scans of other calls, after which less is missing. A cancelled call waits no longer, and its work ends at
     * once.
     */
    private boolean takeTurn() {
        try {
            turns.lockInterruptibly();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Counts the regions of a scan. */
    private final class Regions implements ScanListener {
        private int finished;
        private int total;
        private boolean over;

        @Override
        public synchronized void regions(Set<Region> all, Set<Region> toCall) {
            total = toCall.size();
        }

        @Override
        public synchronized void finished(Region region) {
            finished++;
            if (token == null || over || call.isCancelled()) {
                return;
            }
            total = Math.max(total, finished);
            String text = "asked AWS in " + finished + " of " + total + " regions";
            try {
                client.progressNotification(ProgressNotification.builder(token, finished)
                        .total((double) total)
                        .message(text)
                        .build());
            } catch (RuntimeException e) {
                // A scan does not fail because its progress cannot be reported.
                over = true;
            }
        }

        synchronized void end() {
            over = true;
        }
    }
}
