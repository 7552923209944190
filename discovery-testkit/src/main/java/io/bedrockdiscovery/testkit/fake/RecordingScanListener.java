package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Records the notifications of a scan, in their order. Safe for use by many threads. */
public final class RecordingScanListener implements ScanListener {
    private final AtomicReference<Set<Region>> all = new AtomicReference<>(Set.of());
    private final AtomicReference<Set<Region>> toCall = new AtomicReference<>(Set.of());
    private final List<Called> called = new CopyOnWriteArrayList<>();
    private final List<Region> finished = new CopyOnWriteArrayList<>();

    /** Creates a listener without a notification. */
    public RecordingScanListener() {}

    /** A call that has ended. */
    public record Called(Region region, ListCall call, Outcome<?> outcome) {}

    /** Returns the regions of the scan, by the latest notification. */
    public Set<Region> all() {
        return all.get();
    }

    /** Returns the regions with calls to make, by the latest notification. */
    public Set<Region> toCall() {
        return toCall.get();
    }

    /** Returns the calls that have ended, in their order. */
    public List<Called> called() {
        return List.copyOf(called);
    }

    /** Returns the regions whose calls have all ended, in their order. */
    public List<Region> finished() {
        return List.copyOf(finished);
    }

    @Override
    public void regions(Set<Region> regions, Set<Region> withCalls) {
        all.set(Set.copyOf(regions));
        toCall.set(Set.copyOf(withCalls));
    }

    @Override
    public void called(Region region, ListCall call, Outcome<?> outcome) {
        called.add(new Called(region, call, outcome));
    }

    @Override
    public void finished(Region region) {
        finished.add(region);
    }
}
