package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Changes;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed in what an owner sees. Reads the store alone; safe for use by many threads. */
public final class ChangeHistory {
    private final CatalogStore store;

    /** Over the history of {@code store}. */
    public ChangeHistory(CatalogStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    /**
     * What changed between two times.
     *
     * @param from the time to start from; null where nothing was ever scanned
     */
    public record Report(@Nullable Instant from, Instant to, Changes changes) {
        public Report {
            requireNonNull(to, "to is null");
            requireNonNull(changes, "changes is null");
        }
    }

    /**
     * The changes up to {@code now}.
     *
     * @param since where to start from; null for the scan before the last one
     * @throws io.bedrockdiscovery.domain.port.StoreException where the store cannot be read
     */
    public Report since(Owner owner, @Nullable Instant since, Instant now) {
        Memory present = store.load(owner);
        if (since != null) {
            return new Report(since, now, Changes.between(store.loadAsOf(owner, since), present));
        }
        List<Instant> scans = store.scans(owner);
        if (scans.isEmpty()) {
            return new Report(null, now, Changes.between(present, present));
        }
        Instant last = scans.get(0);
        Instant beforeLast = scans.size() > 1 ? scans.get(1) : last;
        Memory then = store.loadAsOf(owner, last.minusNanos(1));
        return new Report(latest(then).orElse(beforeLast), now, Changes.between(then, present));
    }

    /** When that was first as it is here, so that asking for the changes since then gives the same ones again. */
    private static Optional<Instant> latest(Memory memory) {
        return memory.regions().values().stream()
                .flatMap(RegionObservations::all)
                .flatMap(each -> Stream.ofNullable(each.observedAt()))
                .max(Comparator.naturalOrder());
    }
}
