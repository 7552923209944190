package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps what a scan tells, in the order in which it was told. Safe for use by many threads. */
public final class RecordingScanListener implements ScanListener {
    private final AtomicReference<Set<Region>> all = new AtomicReference<>(Set.of());
    private final AtomicReference<Set<Region>> toCall = new AtomicReference<>(Set.of());
    private final List<Called> called = new CopyOnWriteArrayList<>();
    private final List<Region> finished = new CopyOnWriteArrayList<>();

    /** One call that has ended. */
    public record Called(Region region, CallKind call, Outcome<?> outcome) {}

    /** The regions of the scan, as told last. */
    public Set<Region> all() {
        return all.get();
    }

    /** Those of them that have calls to make, as told last. */
    public Set<Region> toCall() {
        return toCall.get();
    }

    /** The calls that have ended. */
    public List<Called> called() {
        return List.copyOf(called);
    }

    /** The regions whose calls have all ended. */
    public List<Region> finished() {
        return List.copyOf(finished);
    }

    @Override
    public void regions(Set<Region> regions, Set<Region> withCalls) {
        all.set(Set.copyOf(regions));
        toCall.set(Set.copyOf(withCalls));
    }

    @Override
    public void called(Region region, CallKind call, Outcome<?> outcome) {
        called.add(new Called(region, call, outcome));
    }

    @Override
    public void finished(Region region) {
        finished.add(region);
    }
}
