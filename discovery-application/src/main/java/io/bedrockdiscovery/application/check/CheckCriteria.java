package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.Residency;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that an id has to meet.
 *
 * @param from the regions from each of which it must be callable; none where any one region is enough
 * @param residency the places where calls may run; null for anywhere
 * @param notice the time before the end of life from which a model counts as ending
 */
public record CheckCriteria(List<Region> from, @Nullable Residency residency, Duration notice) {
    /** The criteria of a check that is asked for nothing in particular. */
    public static final CheckCriteria USUAL = new CheckCriteria(List.of(), null, Lifecycle.NOTICE);

    public CheckCriteria {
        from = List.copyOf(from);
        requireNonNull(notice, "notice is null");
    }
}
