package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.residency.Residency;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on a call: the region to call from, the invocation mode, and the places where it may run.
 *
 * @param from the region to call from; null for the best one
 * @param via the only mode to take; null for on demand or a system-defined profile, whichever ranks first
 * @param residency the places where the call may run; null for anywhere
 */
public record RouteCriteria(
        @Nullable Region from,
        @Nullable InvocationMode via,
        @Nullable Residency residency) {
    /** The criteria for calls from the best region, in any mode that needs no preparation, that may run anywhere. */
    public static final RouteCriteria ANY = new RouteCriteria(null, null, null);

    /** Returns criteria for calls from a region. */
    public static RouteCriteria from(Region region) {
        return new RouteCriteria(region, null, null);
    }

    /**
     * Returns criteria for calls from a region.
     *
     * @throws IllegalArgumentException if {@code region} is not the id of a region, such as {@code eu-west-1}
     */
    public static RouteCriteria from(String region) {
        return from(new Region(region));
    }

    /** Returns these criteria for calls that run within a residency; null for anywhere. */
    public RouteCriteria within(@Nullable Residency place) {
        return new RouteCriteria(from, via, place);
    }

    /**
     * Returns these criteria for calls that run within a residency, in the form that {@link Residency#parse} reads.
     *
     * @throws io.bedrockdiscovery.domain.residency.NoSuchPlaceException if {@code place} is not a residency
     */
    public RouteCriteria within(String place) {
        return within(Residency.parse(place));
    }

    /** Returns these criteria for calls in one mode only; null for any that needs no preparation. */
    public RouteCriteria via(@Nullable InvocationMode mode) {
        return new RouteCriteria(from, mode, residency);
    }

    /** Returns whether the answer of a list call may contain a route that meets these criteria. */
    public boolean considers(ListCall call) {
        return switch (call) {
            case MODELS -> true;
            case SYSTEM_DEFINED_PROFILES ->
                via == null || via == InvocationMode.PROFILE || via == InvocationMode.GLOBAL_PROFILE;
            case APPLICATION_PROFILES -> via == InvocationMode.APPLICATION_PROFILE;
        };
    }
}
