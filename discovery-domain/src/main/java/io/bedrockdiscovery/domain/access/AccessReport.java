package io.bedrockdiscovery.domain.access;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.access.GateAssessment.State;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The access of an account to a model, region by region.
 *
 * @param partition the partition of the account
 * @param observations the availability in every region that was asked about
 * @param settings the account's settings behind the gates before the model, by gate and region
 * @param freshness the times by which {@link #isStale} judges
 * @param asOf the time at which {@link #isStale} judges
 * @param warnings lines for users
 */
public record AccessReport(
        Partition partition,
        ModelId modelId,
        SortedMap<Region, Observation<ModelAvailability>> observations,
        Map<AccessGate, Map<Region, Observation<GateSetting>>> settings,
        Freshness freshness,
        Instant asOf,
        List<String> warnings) {
    public AccessReport {
        requireNonNull(partition, "partition is null");
        requireNonNull(modelId, "modelId is null");
        observations = Collections.unmodifiableSortedMap(new TreeMap<>(observations));
        Map<AccessGate, Map<Region, Observation<GateSetting>>> copy = new TreeMap<>();
        settings.forEach((gate, regions) -> copy.put(gate, Map.copyOf(regions)));
        settings = Collections.unmodifiableMap(copy);
        requireNonNull(freshness, "freshness is null");
        requireNonNull(asOf, "asOf is null");
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the verdict for a region; {@code UNKNOWN} for a region that was not asked about. A gate that refuses
     * decides; one that is not known leaves the verdict open only where it could have refused the model.
     */
    public Accessibility accessibility(Region region) {
        Accessibility available = Accessibility.of(observation(region), partition);
        if (available == Accessibility.NOT_ACCESSIBLE
                || gates(region).stream().anyMatch(gate -> gate.state() == State.REFUSES)) {
            return Accessibility.NOT_ACCESSIBLE;
        }
        return openGates(region).isEmpty() ? available : Accessibility.UNKNOWN;
    }

    /** Returns the gates before the model in a region; none where the region does not have the model. */
    public List<GateAssessment> gates(Region region) {
        if (!observations.containsKey(region) || observation(region).isNotOffered()) {
            return List.of();
        }
        return GateRules.of(modelId).stream()
                .map(gate -> GateRules.assess(gate, modelId, setting(gate, region)))
                .toList();
    }

    /**
     * Returns the failure of the first gate that leaves the verdict for a region open; empty where none does, or where a
     * gate does for another reason than a failure.
     */
    public Optional<Failure> gateFailure(Region region) {
        return openGates(region).stream()
                .flatMap(gate -> setting(gate.gate(), region).failure().stream())
                .findFirst();
    }

    /** Returns the gates that leave the verdict for a region open. */
    public List<GateAssessment> openGates(Region region) {
        return gates(region).stream().filter(GateAssessment::isOpen).toList();
    }

    /**
     * Returns whether the verdict for a region may no longer hold: a call that it depends on failed since, or its
     * time is up.
     */
    public boolean isStale(Region region) {
        return freshness.isStale(observation(region), asOf)
                || gates(region).stream()
                        .filter(GateAssessment::decisive)
                        .anyMatch(gate -> freshness.isStale(setting(gate.gate(), region), asOf));
    }

    /** Returns the conditions of a call that AWS cannot be asked about, in lines for users. */
    public List<String> notCovered() {
        List<String> lines = new ArrayList<>();
        for (AccessGate gate : GateRules.of(modelId)) {
            String regions = observations.keySet().stream()
                    .filter(region -> setting(gate, region).isNotOffered())
                    .map(Region::id)
                    .collect(Collectors.joining(", "));
            if (!regions.isEmpty()) {
                lines.add("the gate " + gate.word() + " in " + regions + ", which cannot be asked for it");
            }
        }
        lines.addAll(NotCovered.of(modelId));
        return List.copyOf(lines);
    }

    private Observation<ModelAvailability> observation(Region region) {
        return observations.getOrDefault(region, Observation.none());
    }

    private Observation<GateSetting> setting(AccessGate gate, Region region) {
        return settings.getOrDefault(gate, Map.of()).getOrDefault(region, Observation.none());
    }
}
