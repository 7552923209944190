package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains why a profile that was asked for cannot be taken from a region that does not list it. */
final class UnlistedProfileProblem {
    private UnlistedProfileProblem() {}

    /**
     * Returns the problem, which names the profiles that the region lists for the model in place of the one asked for.
     *
     * @param otherwise the routes without the condition on the profile
     * @return empty where no profile was asked for, or the region lists it
     */
    static Optional<RouteProblem> problem(
            Catalog catalog, ModelInRegion found, RouteCriteria criteria, RouteSelection otherwise) {
        String requested = criteria.through();
        CatalogRegion region = catalog.region(found.region()).orElse(null);
        if (requested == null || region == null || region.profile(requested).isPresent()) {
            return Optional.empty();
        }
        Optional<String> unread = UnreadProfiles.explain(region, any -> true);
        String profile = SafeText.of(requested);
        String hint = instead(found, otherwise, unread.isEmpty()) + elsewhere(catalog, requested);
        return Optional.of(
                unread.isEmpty()
                        ? new RouteProblem(
                                RouteProblem.Reason.PROFILE_NOT_LISTED,
                                found.region() + " does not list the profile " + profile + hint)
                        : new RouteProblem(
                                RouteProblem.Reason.LISTING_UNKNOWN,
                                "whether " + found.region() + " lists the profile " + profile + " is not known: "
                                        + unread.get() + hint));
    }

    /** Returns what the region lists instead; that it lists no profile only where it is known. */
    private static String instead(ModelInRegion found, RouteSelection otherwise, boolean known) {
        List<String> profiles = found.profiles().stream()
                .filter(profile -> !profile.isApplication())
                .map(InferenceProfile::inferenceProfileId)
                .toList();
        String model = " for " + found.model().modelId();
        if (!profiles.isEmpty()) {
            return "; it lists " + String.join(", ", profiles) + model;
        }
        return otherwise
                .best()
                .map(route -> "; " + route.passAsModelId() + " can be called there " + route.via())
                .orElse(known ? "; it lists no profile" + model : "");
    }

    private static String elsewhere(Catalog catalog, String requested) {
        String regions = catalog.regions().values().stream()
                .filter(region -> region.profile(requested).isPresent())
                .map(CatalogRegion::region)
                .map(Region::id)
                .collect(Collectors.joining(", "));
        return regions.isEmpty() ? "" : "; " + SafeText.of(requested) + " is listed in " + regions;
    }
}
