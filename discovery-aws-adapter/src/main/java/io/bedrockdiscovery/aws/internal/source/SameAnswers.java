package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the latest lists of the regions where an endpoint override is in force, because an endpoint that serves one
 * region, or an emulator, answers for every region alike. AWS's own lists differ: each ARN of a model or profile names
 * the region that lists it. Safe for use by many threads.
 */
final class SameAnswers {
    private final SdkConfiguration configuration;
    private final Map<Region, List<FoundationModel>> models = new ConcurrentHashMap<>();
    private final Map<Region, List<InferenceProfile>> profiles = new ConcurrentHashMap<>();
    private volatile boolean isRead;
    private volatile Optional<URI> override = Optional.empty();

    SameAnswers(SdkConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Notes the models that a region has just listed. */
    void listed(Region region, List<FoundationModel> listed) {
        if (override().isPresent()) {
            models.put(region, listed);
        }
    }

    /** Notes the profiles that a region has just listed; only the system-defined ones are compared. */
    void listed(Region region, ProfileType type, List<InferenceProfile> listed) {
        if (type.equals(ProfileType.SYSTEM_DEFINED) && override().isPresent()) {
            profiles.put(region, listed);
        }
    }

    /** Returns a line for users where all regions with models and profiles have answered alike, two of them at least. */
    Optional<String> notice() {
        Set<Region> listing = new HashSet<>(models.keySet());
        listing.removeIf(region -> !lists(models.get(region)) || !lists(profiles.get(region)));
        boolean areAlike = listing.size() > 1
                && listing.stream().map(models::get).distinct().count() == 1
                && listing.stream().map(profiles::get).distinct().count() == 1
                && listing.stream().map(models::get).allMatch(SameAnswers::haveArns);
        return areAlike ? override().map(endpoint -> notice(listing.size(), endpoint)) : Optional.empty();
    }

    private static String notice(int regions, URI endpoint) {
        // Without the user's part of the address, which may hold a password.
        String address = endpoint.getScheme() + "://" + endpoint.getHost()
                + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
        return "the endpoint override " + address + " gave " + regions
                + " regions the very same lists, ARNs included; it is an emulator's or serves one region only, so the "
                + "lists of the other regions are not theirs";
    }

    private static boolean lists(@Nullable List<?> listed) {
        return listed != null && !listed.isEmpty();
    }

    private static boolean haveArns(List<FoundationModel> listed) {
        return listed.stream().allMatch(model -> model.modelArn() != null);
    }

    private Optional<URI> override() {
        if (!isRead) {
            override = configuration.override(SdkConfiguration.Service.BEDROCK);
            isRead = true;
        }
        return override;
    }
}
