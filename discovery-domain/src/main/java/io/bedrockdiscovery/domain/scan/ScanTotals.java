package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The sums over the regions of a report, last known good included.
 *
 * @param byStatus the number of regions with each status
 * @param models the number of models, counted in each region
 * @param distinctModels the number of different model ids
 * @param profiles the number of profiles, counted in each region
 * @param distinctProfiles the number of different profile ids
 * @param associations the number of triples of a region, a model and a profile
 */
public record ScanTotals(
        Map<RegionStatus, Integer> byStatus,
        int models,
        int distinctModels,
        int profiles,
        int distinctProfiles,
        int associations) {
    public ScanTotals {
        byStatus = Map.copyOf(byStatus);
    }

    static ScanTotals of(Collection<RegionReport> reports) {
        Map<RegionStatus, Integer> byStatus = new EnumMap<>(RegionStatus.class);
        Set<Object> modelIds = new HashSet<>();
        Set<String> profileIds = new HashSet<>();
        int models = 0;
        int profiles = 0;
        int associations = 0;
        for (RegionReport report : reports) {
            CatalogRegion region = report.known();
            byStatus.merge(region.status(), 1, Integer::sum);
            region.models().stream().map(FoundationModel::modelId).forEach(modelIds::add);
            region.profiles().stream().map(InferenceProfile::inferenceProfileId).forEach(profileIds::add);
            models += region.models().size();
            profiles += region.profiles().size();
            associations += region.associations().size();
        }
        return new ScanTotals(byStatus, models, modelIds.size(), profiles, profileIds.size(), associations);
    }

    /** Returns the number of regions with a status. */
    public int regions(RegionStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Returns the number of regions of which the answers of all or some of the list calls are known. */
    public int answeredRegions() {
        return regions(RegionStatus.KNOWN) + regions(RegionStatus.PARTIAL);
    }

    /** Returns the number of all regions. */
    public int regions() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
}
