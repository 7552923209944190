package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a model from a region, divided by criteria.
 *
 * @param candidates the routes that meet the criteria, in the order of preference
 * @param rejected the routes that do not
 */
public record RouteSelection(List<Route> candidates, List<Rejected> rejected) {
    /** A selection without any route. */
    static final RouteSelection NONE = new RouteSelection(List.of(), List.of());

    /**
     * A route that does not meet the criteria.
     *
     * @param message the reason in a line for users
     */
    public record Rejected(Route route, Reason reason, String message) {
        public Rejected {
            requireNonNull(route, "route is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(message, "message is null");
        }

        private boolean isOfAnotherMode() {
            return reason == Reason.OTHER_MODE_ASKED_FOR;
        }

        private String named() {
            return route.passAsModelId() + " (" + route.via() + ")";
        }

        /** The kinds of rejections. May grow: a {@code switch} needs a default. */
        public enum Reason {
            /** Another mode was asked for. */
            OTHER_MODE_ASKED_FOR,
            /** Another inference profile was asked for. */
            OTHER_PROFILE_ASKED_FOR,
            /** Provisioned throughput is only taken when it is asked for. */
            PROVISIONED_NOT_ASKED_FOR,
            /** Another target of the account's own is only taken when it is asked for. */
            OWN_TARGET_NOT_ASKED_FOR,
            /** An application profile is only taken when it is asked for. */
            APPLICATION_PROFILE_NOT_ASKED_FOR,
            /** The call may run outside the residency. */
            OUTSIDE_RESIDENCY,
            /** It is not known whether the call runs inside the residency. */
            RESIDENCY_UNKNOWN
        }
    }

    public RouteSelection {
        candidates = List.copyOf(candidates);
        rejected = List.copyOf(rejected);
    }

    /** Divides the routes of a model from a region. */
    static RouteSelection among(
            ModelInRegion found, RouteCriteria criteria, RegionCountries countries, OwnTargets own) {
        return among(RouteEnumerator.of(found, own), criteria, countries);
    }

    /** Divides all routes of a model from a region, those that a call takes only when asked for as well. */
    static RouteSelection amongAll(
            ModelInRegion found, RouteCriteria criteria, RegionCountries countries, OwnTargets own) {
        List<Route> candidates = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (Route route : RouteEnumerator.of(found, own)) {
            RouteCriteria asked = criteria.via(criteria.via() == null ? route.via() : criteria.via());
            Rejected rejection = rejection(route, asked, countries);
            if (rejection == null) {
                candidates.add(route);
            } else {
                rejected.add(rejection);
            }
        }
        return new RouteSelection(candidates, rejected);
    }

    /** Divides routes. */
    static RouteSelection among(List<Route> routes, RouteCriteria criteria, RegionCountries countries) {
        List<Route> candidates = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (Route route : routes) {
            Rejected rejection = rejection(route, criteria, countries);
            if (rejection == null) {
                candidates.add(route);
            } else {
                rejected.add(rejection);
            }
        }
        return new RouteSelection(candidates, rejected);
    }

    /** Returns the route to take; empty where none meets the criteria. */
    public Optional<Route> best() {
        return candidates.stream().findFirst();
    }

    /**
     * Explains in one line for users why no route from a region meets the criteria; {@code calls} selects the calls
     * that matter.
     */
    String explainNone(
            ModelInRegion found,
            CatalogRegion from,
            Predicate<ListCall> calls,
            RouteCriteria criteria,
            OwnTargets own) {
        String why = explain(found, from, calls, criteria, own, each -> each.named() + ": " + each.message());
        String others = rejected.stream()
                .filter(Rejected::isOfAnotherMode)
                .map(Rejected::named)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? why : why + "; it can be called as " + others;
    }

    /** Explains the same without the names of routes and destinations, so that regions alike get the same line. */
    String summarizeNone(ModelInRegion found, CatalogRegion from, RouteCriteria criteria, OwnTargets own) {
        return explain(found, from, criteria::considers, criteria, own, each -> switch (each.reason()) {
            case OUTSIDE_RESIDENCY -> "may run outside " + criteria.residency();
            case RESIDENCY_UNKNOWN -> "may run where the country or the region is not known";
            default -> each.message();
        });
    }

    private String explain(
            ModelInRegion found,
            CatalogRegion from,
            Predicate<ListCall> calls,
            RouteCriteria criteria,
            OwnTargets own,
            Function<Rejected, String> text) {
        Optional<String> unread = UnreadProfiles.explain(from, calls);
        List<String> reasons = new ArrayList<>();
        InvocationMode via = criteria.via();
        if (via != null
                && (via.isOwnTarget() || unread.isEmpty())
                && rejected.stream().noneMatch(each -> each.route().via() == via)) {
            reasons.add(MissingMode.explain(via, found, own));
        }
        // Routes of other modes are no reason; that the mode is missing is one.
        rejected.stream()
                .filter(each -> !each.isOfAnotherMode())
                .map(text)
                .distinct()
                .forEach(reasons::add);
        unread.ifPresent(reasons::add);
        if (reasons.isEmpty() && found.invocationModes().modes().contains(InvocationMode.PROVISIONED)) {
            reasons.add("it needs provisioned throughput, which is only taken when asked for");
        }
        if (reasons.isEmpty()) {
            reasons.add(
                    found.model().lists(InferenceType.INFERENCE_PROFILE)
                            ? "it needs an inference profile, and "
                                    + UnreadProfiles.explain(from, any -> true).orElse("the region lists none for it")
                            : "the listing names no way to call it");
        }
        return String.join("; ", reasons);
    }

    private static @Nullable Rejected rejection(Route route, RouteCriteria criteria, RegionCountries countries) {
        InvocationMode via = criteria.via();
        if (via != null && via != route.via()) {
            return new Rejected(route, Rejected.Reason.OTHER_MODE_ASKED_FOR, "asked for " + via);
        }
        String through = criteria.through();
        if (through != null && !isThrough(route, through)) {
            return new Rejected(route, Rejected.Reason.OTHER_PROFILE_ASKED_FOR, "asked for " + through);
        }
        if (via == null && route.via() == InvocationMode.PROVISIONED) {
            return new Rejected(
                    route,
                    Rejected.Reason.PROVISIONED_NOT_ASKED_FOR,
                    "a provisioned throughput is only taken when asked for");
        }
        if (via == null && route.via().isOwnTarget()) {
            return new Rejected(
                    route,
                    Rejected.Reason.OWN_TARGET_NOT_ASKED_FOR,
                    "a " + route.via() + " is only taken when asked for");
        }
        if (via == null && route.via() == InvocationMode.APPLICATION_PROFILE) {
            return new Rejected(
                    route,
                    Rejected.Reason.APPLICATION_PROFILE_NOT_ASKED_FOR,
                    "an application profile is only taken when asked for");
        }
        Residency residency = criteria.residency();
        if (residency == null) {
            return null;
        }
        return residency
                .refusal(route.destinations(), countries)
                .map(refusal -> new Rejected(
                        route,
                        refusal.proven() ? Rejected.Reason.OUTSIDE_RESIDENCY : Rejected.Reason.RESIDENCY_UNKNOWN,
                        refusal.message()))
                .orElse(null);
    }

    private static boolean isThrough(Route route, String profileId) {
        InferenceProfile profile = route.profile();
        return profile != null && profile.inferenceProfileId().equals(profileId);
    }
}
