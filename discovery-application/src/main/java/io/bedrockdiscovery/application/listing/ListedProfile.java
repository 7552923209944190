package io.bedrockdiscovery.application.listing;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A profile, aggregated over the regions that list it; what regions may tell differently is that of the first.
 *
 * @param listings at least one, sorted by region
 */
record ListedProfile(List<ProfileInRegion> listings) {
    ListedProfile {
        listings = List.copyOf(requireNonNull(listings, "listings is null"));
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
