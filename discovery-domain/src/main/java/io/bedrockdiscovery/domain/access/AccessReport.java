package io.bedrockdiscovery.domain.access;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The access of an account to a model, region by region.
 *
 * @param observations every region that was asked about
 * @param freshness the times by which {@link #isStale} judges
 * @param asOf the time at which {@link #isStale} judges
 * @param warnings lines for users
 */
public record AccessReport(
        ModelId modelId,
        SortedMap<Region, Observation<ModelAvailability>> observations,
        Freshness freshness,
        Instant asOf,
        List<String> warnings) {
    public AccessReport {
        requireNonNull(modelId, "modelId is null");
        observations = Collections.unmodifiableSortedMap(new TreeMap<>(observations));
        requireNonNull(freshness, "freshness is null");
        requireNonNull(asOf, "asOf is null");
        warnings = List.copyOf(warnings);
    }

    /** Returns the verdict for a region; {@code UNKNOWN} for a region that was not asked about. */
    public Accessibility accessibility(Region region) {
        return Accessibility.of(observations.getOrDefault(region, Observation.none()));
    }

    /** Returns whether the verdict for a region may no longer hold: its call failed since, or its time is up. */
    public boolean isStale(Region region) {
        return freshness.isStale(observations.getOrDefault(region, Observation.none()), asOf);
    }
}
