package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Enumerates the routes of a model from a region, in the order of preference. */
final class RouteEnumerator {
    /**
     * The order of preference: the mode, complete destinations before incomplete ones, few before many, and then the
     * id.
     */
    private static final Comparator<Route> PREFERENCE = Comparator.comparing(Route::via)
            .thenComparing(route -> !route.destinations().complete())
            .thenComparing(route -> route.destinations().regions().size())
            .thenComparing(Route::passAsModelId);

    private static final Destinations UNKNOWN = new Destinations(List.of(), false, false);

    private RouteEnumerator() {}

    static List<Route> of(ModelInRegion found, OwnTargets own) {
        String modelId = found.model().modelId().value();
        List<Route> routes = new ArrayList<>();
        if (found.invocationModes().modes().contains(InvocationMode.ON_DEMAND)) {
            routes.add(new Route(modelId, InvocationMode.ON_DEMAND, Destinations.in(found.region()), null));
        }
        // A throughput is called by its ARN; the model's id would mean a call on demand.
        for (Target target : own.serving(found.region(), found.model().modelId())) {
            routes.addAll(of(target));
        }
        for (InferenceProfile profile : found.profiles()) {
            String name = profile.passAsModelId();
            if (name != null) {
                routes.add(new Route(name, InvocationMode.through(profile), profile.destinations(), profile));
            }
        }
        routes.sort(PREFERENCE);
        return List.copyOf(routes);
    }

    /** Returns the route to a target of the account's own; none to what the runtime does not call. */
    static List<Route> of(Target target) {
        Destinations destinations = target.destinations();
        return target
                .kind()
                .mode()
                .map(mode ->
                        new Route(target.passAsModelId(), mode, destinations == null ? UNKNOWN : destinations, null))
                .stream()
                .toList();
    }
}
