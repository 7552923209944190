package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.output.Screen;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** Shows the progress of a scan as a bar on the error stream, and erases it at the end. Safe for use by many threads. */
final class Progress implements ScanListener, AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(80).toNanos();
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001b[K";

    private final Screen screen;
    private final boolean shown;
    private final Set<Region> finished = new HashSet<>();
    private int regions;
    private final LongSupplier nanos;
    private long drawnAt;
    private boolean drawn;
    private boolean closed;

    Progress(Screen screen, boolean shown) {
        this(screen, shown, System::nanoTime);
    }

    Progress(Screen screen, boolean shown, LongSupplier nanos) {
        this.screen = screen;
        this.shown = shown;
        this.nanos = nanos;
        this.drawnAt = nanos.getAsLong();
    }

    @Override
    public synchronized void regions(Set<Region> all, Set<Region> toCall) {
        regions = toCall.size();
        draw("asking " + regions + " regions");
    }

    @Override
    public synchronized void finished(Region region) {
        finished.add(region);
        draw(region.id());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (drawn) {
            screen.err().print(ERASE);
            screen.err().flush();
        }
    }

    private void draw(String latest) {
        // No bar before the first pause has passed: an answer from the cache needs none.
        if (!shown || closed || regions == 0 || nanos.getAsLong() - drawnAt < PAUSE) {
            return;
        }
        int done = Math.min(finished.size(), regions);
        int filled = done * BAR / regions;
        String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
        String line = "scanning [" + bar + "] " + done + "/" + regions + " " + latest;
        int room = Math.max(1, screen.columns().getAsInt() - 1);
        screen.err().print(ERASE + line.substring(0, Math.min(room, line.length())));
        screen.err().flush();
        drawn = true;
        drawnAt = nanos.getAsLong();
    }
}
