package io.bedrockdiscovery.domain.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The targets of an account as some list calls tell of them.
 *
 * @param observations every call that was asked about
 * @param freshness the times by which {@link #stale} judges
 * @param asOf the time at which {@link #stale} judges
 * @param warnings lines for users
 */
public record TargetReport(
        SortedMap<RegionalTargetCall, Observation<TargetEntry>> observations,
        Freshness freshness,
        Instant asOf,
        List<String> warnings) {
    public TargetReport {
        observations = Collections.unmodifiableSortedMap(new TreeMap<>(observations));
        requireNonNull(freshness, "freshness is null");
        requireNonNull(asOf, "asOf is null");
        warnings = List.copyOf(warnings);
    }

    /** Returns the targets of the last known good of every call, sorted. */
    public List<Target> targets() {
        return new TargetMapper(observations).targets();
    }

    /**
     * Returns the calls whose last try failed, or that were never made; sorted. The list of custom models matters only
     * in a region where one of them is served.
     */
    public List<UnknownTargetCall> unknown() {
        Set<Region> withCustomModels = targets().stream()
                .filter(target -> target.customModel() != null)
                .map(Target::region)
                .collect(Collectors.toSet());
        List<UnknownTargetCall> unknown = new ArrayList<>();
        observations.forEach((key, seen) -> {
            if (!seen.isKnown()
                    && (key.call() != TargetCall.CUSTOM_MODELS || withCustomModels.contains(key.region()))) {
                unknown.add(new UnknownTargetCall(
                        key.region(), key.call(), seen.failure().orElse(UnknownCall.NEVER_ASKED)));
            }
        });
        return unknown;
    }

    /** Returns the regions with an answer that may no longer hold because its time is up; sorted. */
    public List<Region> stale() {
        return observations.entrySet().stream()
                .filter(each -> each.getValue().isKnown() && freshness.isStale(each.getValue(), asOf))
                .map(each -> each.getKey().region())
                .distinct()
                .toList();
    }
}
