package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to scan, and how.
 *
 * @param refresh whether to ask again for what is remembered and fresh
 * @param only the regions to scan, those included that are not opted in; empty means every region
 * @param also regions that somebody asks about: they belong to the scan where the adapter knows them, even if EC2 does
 *     not list them or cannot be asked; unlike those of {@code only} they are not called where EC2 says that they are not
 *     opted in
 * @param exclude regions to leave out
 * @param deadline how long the scan may take; what has not answered by then is unknown
 * @param concurrency how many regions at once; null leaves it to the adapter
 */
public record ScanRequest(
        boolean refresh,
        Set<Region> only,
        Set<Region> also,
        Set<Region> exclude,
        Duration deadline,
        @Nullable Integer concurrency) {
    /** 30 seconds. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    public ScanRequest {
        only = Set.copyOf(only);
        also = Set.copyOf(also);
        exclude = Set.copyOf(exclude);
        requireNonNull(deadline, "deadline is null");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline must be longer than nothing");
        }
        if (concurrency != null && concurrency < 1) {
            throw new IllegalArgumentException("the concurrency must be at least 1");
        }
    }

    /** With no region that somebody asks about. */
    public ScanRequest(
            boolean refresh, Set<Region> only, Set<Region> exclude, Duration deadline, @Nullable Integer concurrency) {
        this(refresh, only, Set.of(), exclude, deadline, concurrency);
    }

    /** Every region, from memory where it is fresh. */
    public static ScanRequest everywhere() {
        return new ScanRequest(false, Set.of(), Set.of(), DEFAULT_DEADLINE, null);
    }

    /** The same, with everything asked again or not. */
    public ScanRequest withRefresh(boolean again) {
        return new ScanRequest(again, only, also, exclude, deadline, concurrency);
    }

    /** The same, of these regions only. */
    public ScanRequest withOnly(Collection<Region> regions) {
        return new ScanRequest(refresh, Set.copyOf(regions), also, exclude, deadline, concurrency);
    }

    /** The same, of these regions too. */
    public ScanRequest withAlso(Collection<Region> regions) {
        return new ScanRequest(refresh, only, Set.copyOf(regions), exclude, deadline, concurrency);
    }

    /** Whether a region is to be scanned. */
    boolean covers(Region region) {
        return (only.isEmpty() || only.contains(region)) && !exclude.contains(region);
    }
}
