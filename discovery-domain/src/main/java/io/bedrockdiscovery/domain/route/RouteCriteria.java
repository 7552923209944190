package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.lookup.ProfileWish;
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
 * @param through the id of the only inference profile to go through; null for any route
 */
public record RouteCriteria(
        @Nullable Region from,
        @Nullable InvocationMode via,
        @Nullable Residency residency,
        @Nullable String through) {
    /** The criteria for calls from the best region, in any mode that needs no preparation, that may run anywhere. */
    public static final RouteCriteria ANY = new RouteCriteria(null, null, null);

    /** Creates criteria without a profile to go through. */
    public RouteCriteria(@Nullable Region from, @Nullable InvocationMode via, @Nullable Residency residency) {
        this(from, via, residency, null);
    }

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
        return new RouteCriteria(from, via, place, through);
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
        return new RouteCriteria(from, mode, residency, through);
    }

    /** Returns these criteria for calls from a region; null for the best one. */
    public RouteCriteria callingFrom(@Nullable Region region) {
        return new RouteCriteria(region, via, residency, through);
    }

    /**
     * Returns these criteria with what a name asks for: its profile, and its region where these criteria name none.
     */
    public RouteCriteria refinedBy(NameMatch.Found name) {
        Region place = from == null ? name.from() : from;
        ProfileWish profile = name.profile();
        if (profile == null) {
            return callingFrom(place);
        }
        InvocationMode mode = via == null && profile.application() ? InvocationMode.APPLICATION_PROFILE : via;
        return new RouteCriteria(place, mode, residency, profile.inferenceProfileId());
    }

    /** Returns these criteria for any profile. */
    RouteCriteria throughAny() {
        return new RouteCriteria(from, via, residency);
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
