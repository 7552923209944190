package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a scan. Create one by {@link #everywhere} and the methods that change it; the canonical constructor is
 * no API.
 *
 * @param refresh true to ask again for answers that are remembered and fresh
 * @param only the regions to scan, including those that are not opted in; empty means every region
 * @param also regions that are asked about: they belong to the scan where the adapter knows them, even if EC2 does not
 *     list them or cannot be asked; unlike those of {@code only}, they are not called where EC2 lists them as not opted
 *     in
 * @param exclude the regions to leave out
 * @param deadline the time the scan may take, positive; calls without an answer by then are unknown
 * @param concurrency the number of regions at once, at least 1; null for the fan-out's default
 * @param about the name of the model that the answer is about; models and profiles that make no difference to it may be
 *     missing in the report. Null for an answer about everything
 */
public record ScanRequest(
        boolean refresh,
        Set<Region> only,
        Set<Region> also,
        Set<Region> exclude,
        Duration deadline,
        @Nullable Integer concurrency,
        @Nullable String about) {
    /** The deadline of a request that names none: 30 seconds. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private static final ScanRequest EVERYWHERE =
            new ScanRequest(false, Set.of(), Set.of(), Set.of(), DEFAULT_DEADLINE, null, null);

    public ScanRequest {
        only = Set.copyOf(only);
        also = Set.copyOf(also);
        exclude = Set.copyOf(exclude);
        requireNonNull(deadline, "deadline is null");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline is " + deadline + ", but must be positive");
        }
        if (concurrency != null && concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency + ", but must be at least 1");
        }
    }

    /** Returns a request for every region that asks for what is missing or no longer fresh, within 30 seconds. */
    public static ScanRequest everywhere() {
        return EVERYWHERE;
    }

    /** Returns this request, asking again for everything or only for what is missing. */
    public ScanRequest withRefresh(boolean again) {
        return new ScanRequest(again, only, also, exclude, deadline, concurrency, about);
    }

    /** Returns this request for these regions only; for every region where {@code regions} is empty. */
    public ScanRequest withOnly(Collection<Region> regions) {
        return new ScanRequest(refresh, Set.copyOf(regions), also, exclude, deadline, concurrency, about);
    }

    /** Returns this request with regions that are asked about. */
    public ScanRequest withAlso(Collection<Region> regions) {
        return new ScanRequest(refresh, only, Set.copyOf(regions), exclude, deadline, concurrency, about);
    }

    /** Returns this request without these regions. */
    public ScanRequest withExclude(Collection<Region> regions) {
        return new ScanRequest(refresh, only, also, Set.copyOf(regions), deadline, concurrency, about);
    }

    /**
     * Returns this request with another deadline.
     *
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public ScanRequest withDeadline(Duration limit) {
        return new ScanRequest(refresh, only, also, exclude, limit, concurrency, about);
    }

    /**
     * Returns this request with another concurrency.
     *
     * @param regions the number of regions at once; null for the fan-out's default
     * @throws IllegalArgumentException if {@code regions} is less than 1
     */
    public ScanRequest withConcurrency(@Nullable Integer regions) {
        return new ScanRequest(refresh, only, also, exclude, deadline, regions, about);
    }

    /**
     * Returns this request for an answer about one model only.
     *
     * @param name the name as a user holds it; null for an answer about everything
     */
    public ScanRequest withAbout(@Nullable String name) {
        return new ScanRequest(refresh, only, also, exclude, deadline, concurrency, name);
    }

    /** Returns whether a region is to be scanned. */
    boolean covers(Region region) {
        return (only.isEmpty() || only.contains(region)) && !exclude.contains(region);
    }
}
