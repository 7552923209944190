package io.bedrockdiscovery.domain.change;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares an owner's observations at two times. A cancelled try, which earlier versions recorded, tells nothing and is
 * ignored. Reads the store only; safe for use by many threads.
 */
public final class ChangeHistory {
    private final CatalogStore store;

    /** Creates a history over a store. */
    public ChangeHistory(CatalogStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    /**
     * Returns the changes up to {@code now}.
     *
     * @param since the time to start from; null for the scan before the last one
     * @throws io.bedrockdiscovery.domain.port.StoreException if the store cannot be read
     */
    public ChangeReport since(Owner owner, @Nullable Instant since, Instant now) {
        Observations present = asOf(owner, now);
        List<Instant> all = store.scans(owner);
        List<Instant> scans = all.stream().filter(scan -> !scan.isAfter(now)).toList();
        Instant ahead = all.stream()
                .filter(scan -> scan.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Start start = start(owner, since, scans);
        Instant first = scans.isEmpty() ? null : scans.get(scans.size() - 1);
        return start == null
                ? new ChangeReport(first, now, Changes.between(present, present), present, scans, ahead, since)
                : new ChangeReport(
                        start.time(), now, Changes.between(start.seen(), present), present, scans, ahead, since);
    }

    /** The time to start from, and what was known then. */
    private record Start(Instant time, Observations seen) {}

    /** Returns the start; null where nothing was known at it. The history begins with the first scan as a whole. */
    private @Nullable Start start(Owner owner, @Nullable Instant since, List<Instant> scans) {
        if (scans.size() < 2) {
            return since == null || scans.isEmpty() || since.isBefore(scans.get(0))
                    ? null
                    : new Start(since, asOf(owner, since));
        }
        if (since == null) {
            return before(owner, scans.get(0), scans.get(1));
        }
        Start first = before(owner, scans.get(scans.size() - 2), scans.get(scans.size() - 1));
        return since.isBefore(first.time()) ? first : new Start(since, asOf(owner, since));
    }

    /** Returns the end of a scan: what was known before the next one began. */
    private Start before(Owner owner, Instant next, Instant scan) {
        Observations seen = asOf(owner, next.minusNanos(1));
        return new Start(latest(seen).map(time -> wholeSecond(time, next)).orElse(scan), seen);
    }

    private Observations asOf(Owner owner, Instant time) {
        return store.loadAsOf(owner, time).withoutCancelled();
    }

    /**
     * Returns the next whole second, because users see times in seconds, if the next scan has not begun by then; else the time
     * itself. A question for the changes since either compares the same observations.
     */
    private static Instant wholeSecond(Instant time, Instant nextScan) {
        Instant second = time.minusNanos(1).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return second.isBefore(nextScan) ? second : time;
    }

    /**
     * Returns the time of the latest observation. A question for the changes since that time compares the same
     * observations again.
     */
    private static Optional<Instant> latest(Observations observations) {
        return observations.regions().values().stream()
                .flatMap(RegionObservations::all)
                .flatMap(each -> each.observedAt().stream())
                .max(Comparator.naturalOrder());
    }
}
