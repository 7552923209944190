package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.output.Screen;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a scan has come, in a line on the error stream that a clock redraws, and erases it at the end. Safe for
 * use by many threads.
 */
final class Progress implements ScanListener, AutoCloseable {
    /** The time between two drawings, and before the first: an answer from the cache needs no line. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final double SECOND = Duration.ofSeconds(1).toNanos();
    private static final int BAR = 12;
    private static final int NAMED = 2;
    private static final String ERASE = "\r\u001b[K";

    private final Screen screen;
    private final boolean shown;
    private final LongSupplier nanos;
    private final long startedAt;
    private final Set<Region> waited = new TreeSet<>();
    private final Set<Region> finished = new HashSet<>();
    private final Set<Region> failed = new HashSet<>();
    private @Nullable Accounts accounts;
    private volatile Runnable stopTicks = () -> {};
    private boolean drawn;
    private boolean closed;

    /** Creates a progress that draws when {@link #draw} is called. */
    Progress(Screen screen, boolean shown, LongSupplier nanos) {
        this.screen = screen;
        this.shown = shown;
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
    }

    /** Creates a progress that the ticks redraw, whether or not there is anything new. */
    static Progress redrawnBy(Ticker ticker, Screen screen, boolean shown, LongSupplier nanos) {
        Progress progress = new Progress(screen, shown, nanos);
        if (shown) {
            progress.stopTicks = ticker.every(PAUSE, progress::draw);
        }
        return progress;
    }

    @Override
    public synchronized void regions(Set<Region> all, Set<Region> toCall) {
        waited.addAll(toCall);
        waited.removeAll(finished);
    }

    @Override
    public synchronized void called(Region region, ListCall call, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Unknown<?>) {
            failed.add(region);
        }
    }

    @Override
    public synchronized void finished(Region region) {
        if (waited.remove(region)) {
            finished.add(region);
        }
    }

    @Override
    public synchronized void accounts(Collection<String> inWork, int done, int unknown, int all) {
        accounts = new Accounts(List.copyOf(inWork), done, unknown, all);
    }

    @Override
    public synchronized void close() {
        closed = true;
        stopTicks.run();
        if (drawn) {
            screen.err().print(ERASE);
            screen.err().flush();
        }
    }

    /** Draws the line again, if there is anything to wait for. */
    synchronized void draw() {
        if (!shown || closed || (waited.isEmpty() && accounts == null)) {
            return;
        }
        String line = line();
        int room = Math.max(1, screen.columns().getAsInt() - 1);
        screen.err().print(ERASE + line.substring(0, Math.min(room, line.length())));
        screen.err().flush();
        drawn = true;
    }

    private String line() {
        Accounts many = accounts;
        return many != null
                ? line(many.done(), many.all(), " accounts", many.unknown(), names(many.inWork()))
                : line(
                        finished.size(),
                        waited.size() + finished.size(),
                        "",
                        failed.size(),
                        names(waited.stream().map(Region::id).toList()));
    }

    private String line(int done, int all, String what, int unknown, String names) {
        int filled = done * BAR / all;
        String failures = unknown == 0 ? "" : "  " + unknown + " failed";
        double seconds = (nanos.getAsLong() - startedAt) / SECOND;
        return "scanning [" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + done + "/" + all + what + failures
                + String.format(Locale.ROOT, "  %.1f s", seconds) + "  waiting for " + names;
    }

    private static String names(List<String> waiting) {
        String names = waiting.stream().limit(NAMED).map(SafeText::line).collect(Collectors.joining(", "));
        return waiting.size() > NAMED ? names + " and " + (waiting.size() - NAMED) + " more" : names;
    }

    /** The progress of a scan of many accounts. */
    private record Accounts(List<String> inWork, int done, int unknown, int all) {}
}
