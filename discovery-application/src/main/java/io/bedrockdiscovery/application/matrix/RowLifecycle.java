package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges the lifecycles that the regions give a model: it is LEGACY if any region says so; each date is the earliest. The end
 * of life is the next one to come, and one that is past only if the model has ended in every region.
 */
final class RowLifecycle {
    private final List<Lifecycle> known;
    private final int listings;

    private RowLifecycle(List<Lifecycle> known, int listings) {
        this.known = known;
        this.listings = listings;
    }

    static ModelLifecycle of(ModelId id, List<ModelInRegion> listings, Instant now) {
        List<Lifecycle> known = listings.stream()
                .flatMap(listing -> Stream.ofNullable(listing.model().modelLifecycle()))
                .toList();
        RowLifecycle each = new RowLifecycle(known, listings.size());
        Lifecycle merged = known.isEmpty()
                ? null
                : new Lifecycle(
                        each.status(),
                        each.earliest(Lifecycle::startOfLifeTime),
                        each.end(now),
                        each.earliest(Lifecycle::legacyTime),
                        each.earliest(Lifecycle::publicExtendedAccessTime));
        return new ModelLifecycle(id, null, merged, List.of(), now);
    }

    private @Nullable LifecycleStatus status() {
        List<LifecycleStatus> statuses =
                known.stream().map(Lifecycle::status).filter(Objects::nonNull).toList();
        return statuses.contains(LifecycleStatus.LEGACY)
                ? LifecycleStatus.LEGACY
                : statuses.stream().findFirst().orElse(null);
    }

    private @Nullable Instant earliest(Function<Lifecycle, @Nullable Instant> date) {
        return known.stream()
                .map(date)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant end(Instant now) {
        List<Instant> ends = known.stream()
                .map(Lifecycle::endOfLifeTime)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Instant> ahead = ends.stream().filter(end -> end.isAfter(now)).toList();
        if (!ahead.isEmpty()) {
            return ahead.get(0);
        }
        return ends.size() == listings ? ends.get(ends.size() - 1) : null;
    }
}
