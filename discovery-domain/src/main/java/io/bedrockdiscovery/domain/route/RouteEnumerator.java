package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private RouteEnumerator() {}

    static List<Route> of(ModelInRegion found) {
        String modelId = found.model().modelId().value();
        List<Route> routes = new ArrayList<>();
        for (InvocationMode mode : found.invocationModes().modes()) {
            if (mode == InvocationMode.ON_DEMAND || mode == InvocationMode.PROVISIONED) {
                routes.add(new Route(modelId, mode, Destinations.in(found.region()), null));
            }
        }
        for (InferenceProfile profile : found.profiles()) {
            String name = name(profile);
            if (name != null) {
                routes.add(new Route(name, InvocationMode.through(profile), profile.destinations(), profile));
            }
        }
        routes.sort(PREFERENCE);
        return List.copyOf(routes);
    }

    /**
     * Returns the string that calls a profile. An application profile is called by its ARN, which its id does not
     * contain.
     */
    private static @Nullable String name(InferenceProfile profile) {
        return profile.isApplication() ? profile.inferenceProfileArn() : profile.inferenceProfileId();
    }
}
