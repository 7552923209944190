package io.bedrockdiscovery.application.listing;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A profile, aggregated over regions that list it with the same destinations: from elsewhere the same profile may run in other
 * places. What else regions may tell differently is that of the first.
 *
 * @param listings at least one, sorted by region
 */
record ListedProfile(List<ProfileInRegion> listings) {
    ListedProfile {
        listings = List.copyOf(requireNonNull(listings, "listings is null"));
    }

    /** Returns the elements of a profile, one for each set of places where it may run. */
    static List<ListedProfile> of(List<ProfileInRegion> listings) {
        Map<Destinations, List<ProfileInRegion>> byPlaces = new LinkedHashMap<>();
        listings.forEach(
                each -> byPlaces.computeIfAbsent(places(each.profile().destinations()), any -> new ArrayList<>())
                        .add(each));
        return byPlaces.values().stream().map(ListedProfile::new).toList();
    }

    /** A global profile names the region that it is called from as well, which makes no difference. */
    private static Destinations places(Destinations destinations) {
        return destinations.anywhere() ? new Destinations(List.of(), true, true) : destinations;
    }

    InferenceProfile profile() {
        return listings.get(0).profile();
    }

    /** Returns the string that calls pass: the id, or the ARN of an application profile. */
    String passAsModelId() {
        return profile().isApplication()
                ? Objects.requireNonNullElse(
                        profile().inferenceProfileArn(), profile().inferenceProfileId())
                : profile().inferenceProfileId();
    }

    @Nullable
    String type() {
        ProfileType type = profile().type();
        return type == null ? null : type.value();
    }

    List<String> modelIds() {
        NavigableSet<String> ids = new TreeSet<>(NaturalOrder.OF_TEXT);
        listings.stream()
                .map(ProfileInRegion::modelIds)
                .flatMap(Collection::stream)
                .map(ModelId::value)
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    List<Region> regions() {
        return listings.stream().map(ProfileInRegion::region).sorted().toList();
    }

    /** Returns whether its id, its name or a model that it calls has all of these parts, in any letter case. */
    boolean matches(List<String> parts) {
        String text = (profile().inferenceProfileId() + " "
                        + Objects.requireNonNullElse(profile().inferenceProfileName(), "") + " "
                        + String.join(" ", modelIds()))
                .toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
    }
}
