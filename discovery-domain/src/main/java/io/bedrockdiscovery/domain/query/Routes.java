package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way to call a model from a region, the one to prefer first. */
final class Routes {
    /** On demand runs nowhere else; then the fewest destinations, if that is all of them; the id decides the rest. */
    private static final Comparator<Route> PREFERENCE = Comparator.comparing(Route::via)
            .thenComparing(route -> !route.destinations().complete())
            .thenComparing(route -> route.destinations().regions().size())
            .thenComparing(Route::passAsModelId);

    private Routes() {}

    static List<Route> of(ModelInRegion found) {
        String modelId = found.model().modelId().value();
        List<Route> routes = new ArrayList<>();
        for (Access way : found.access().ways()) {
            if (way == Access.ON_DEMAND || way == Access.PROVISIONED) {
                routes.add(new Route(modelId, way, Destinations.in(found.region()), null));
            }
        }
        for (InferenceProfile profile : found.profiles()) {
            String name = name(profile);
            if (name != null) {
                routes.add(new Route(name, Access.through(profile), profile.destinations(), profile));
            }
        }
        routes.sort(PREFERENCE);
        return List.copyOf(routes);
    }

    /** An application profile is called by its ARN, which the id alone does not tell. */
    private static @Nullable String name(InferenceProfile profile) {
        return profile.isApplication() ? profile.inferenceProfileArn() : profile.inferenceProfileId();
    }
}
