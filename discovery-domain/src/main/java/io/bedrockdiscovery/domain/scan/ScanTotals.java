package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The sums of a report, last known good included.
 *
 * @param byStatus how many regions have each status
 * @param models models in regions
 * @param distinctModels model ids
 * @param profiles profiles in regions
 * @param distinctProfiles profile ids
 * @param associations (region, model, profile) triples
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
            RegionKnowledge region = report.knowledge();
            byStatus.merge(region.status(), 1, Integer::sum);
            region.models().stream().map(FoundationModel::modelId).forEach(modelIds::add);
            region.profiles().stream().map(InferenceProfile::inferenceProfileId).forEach(profileIds::add);
            models += region.models().size();
            profiles += region.profiles().size();
            associations += region.associations().size();
        }
        return new ScanTotals(byStatus, models, modelIds.size(), profiles, profileIds.size(), associations);
    }

    /** How many regions have this status. */
    public int regions(RegionStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** How many regions there are. */
    public int regions() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
}
