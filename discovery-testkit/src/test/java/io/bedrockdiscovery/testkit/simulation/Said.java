package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a catalogue in plain text: what a discovery says, or what it should say.
 *
 * @param owner the account
 * @param listed whether the list of regions is known
 * @param regions the regions by id
 * @param models the number of models, counted in each region
 */
record Said(String owner, boolean listed, SortedMap<String, InRegion> regions, int models) {
    /**
     * The contents of a region.
     *
     * @param status the word for the status
     * @param calls what each call has shown
     * @param profilesOf the ids of the profiles that call a model, by its id; models without any are left out
     */
    record InRegion(String status, SortedMap<ListCall, OfCall> calls, SortedMap<String, List<String>> profilesOf) {}

    /**
     * The answer that a call has shown.
     *
     * @param lines the last known good, sorted; none if the region is closed
     * @param answered whether there is a last known good
     * @param failure the key of the reason of the failure since; null if there is none
     * @param stale whether it may no longer hold
     */
    record OfCall(
            List<String> lines, boolean answered, @Nullable String failure, boolean stale) {}

    Said with(SortedMap<String, InRegion> others) {
        return new Said(owner, listed, others, models);
    }

    /** Returns what differs, in lines for a developer. */
    String difference(Said expected) {
        StringBuilder text = new StringBuilder();
        if (!owner.equals(expected.owner) || listed != expected.listed || models != expected.models) {
            text.append("said ").append(owner).append(", listed ").append(listed);
            text.append(", ").append(models).append(" models; expected ").append(expected.owner);
            text.append(", listed ")
                    .append(expected.listed)
                    .append(", ")
                    .append(expected.models)
                    .append(" models\n");
        }
        for (Map.Entry<String, InRegion> each : expected.regions.entrySet()) {
            InRegion found = regions.get(each.getKey());
            if (!each.getValue().equals(found)) {
                text.append(each.getKey()).append("\n    said     ").append(found);
                text.append("\n    expected ").append(each.getValue()).append('\n');
            }
        }
        regions.keySet().stream()
                .filter(region -> !expected.regions.containsKey(region))
                .forEach(region -> text.append(region).append(" is not expected\n"));
        return text.toString();
    }
}
