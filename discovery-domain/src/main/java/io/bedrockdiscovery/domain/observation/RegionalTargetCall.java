package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;

/** A list call in one region. Sorted by region and then in the order of {@link TargetCall}. */
public record RegionalTargetCall(Region region, TargetCall call) implements Comparable<RegionalTargetCall> {
    private static final Comparator<RegionalTargetCall> ORDER =
            Comparator.comparing(RegionalTargetCall::region).thenComparing(RegionalTargetCall::call);

    public RegionalTargetCall {
        requireNonNull(region, "region is null");
        requireNonNull(call, "call is null");
    }

    @Override
    public int compareTo(RegionalTargetCall other) {
        return ORDER.compare(this, other);
    }
}
