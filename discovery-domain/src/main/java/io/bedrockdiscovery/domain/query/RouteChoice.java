package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.InferenceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The routes that serve a wish, the best first, and those that do not, each with the reason.
 *
 * @param candidates those that serve
 * @param rejected those that do not
 */
public record RouteChoice(List<Route> candidates, List<Rejected> rejected) {
    /** No route at all. */
    static final RouteChoice NONE = new RouteChoice(List.of(), List.of());

    /** A route that does not serve, and why, in a line for people. */
    public record Rejected(Route route, String reason) {}

    public RouteChoice {
        candidates = List.copyOf(candidates);
        rejected = List.copyOf(rejected);
    }

    /** Sorts out the routes of a model from a region. */
    static RouteChoice among(ModelInRegion found, RouteWish wish, RegionCountries countries) {
        List<Route> candidates = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (Route route : Routes.of(found)) {
            String refusal = refusal(route, wish, countries);
            if (refusal == null) {
                candidates.add(route);
            } else {
                rejected.add(new Rejected(route, refusal));
            }
        }
        return new RouteChoice(candidates, rejected);
    }

    /** The route to take. */
    public Optional<Route> best() {
        return candidates.stream().findFirst();
    }

    /** Why there is no route to take from this region, to which {@code calls} matter, in a line for people. */
    String whyNone(ModelInRegion found, RegionKnowledge from, Predicate<CallKind> calls) {
        List<String> reasons = new ArrayList<>();
        for (Rejected each : rejected) {
            reasons.add(each.route().passAsModelId() + " (" + each.route().via() + "): " + each.reason());
        }
        if (from.unknownCalls().stream()
                .map(UnknownCall::call)
                .anyMatch(call -> call != CallKind.MODELS && calls.test(call))) {
            reasons.add("not all of its profiles are known");
        }
        if (reasons.isEmpty()) {
            reasons.add(
                    found.model().lists(InferenceType.INFERENCE_PROFILE)
                            ? "it needs an inference profile, and the region lists none for it"
                            : "the listing names no way to call it");
        }
        return String.join("; ", reasons);
    }

    private static @Nullable String refusal(Route route, RouteWish wish, RegionCountries countries) {
        Access via = wish.via();
        if (via != null && via != route.via()) {
            return "asked for " + via;
        }
        if (via == null && route.via() == Access.PROVISIONED) {
            return "needs provisioned throughput, which is only taken when asked for";
        }
        if (via == null && route.via() == Access.APPLICATION_PROFILE) {
            return "an application profile is only taken when asked for";
        }
        Residency residency = wish.residency();
        return residency == null
                ? null
                : residency.refusal(route.destinations(), countries).orElse(null);
    }
}
