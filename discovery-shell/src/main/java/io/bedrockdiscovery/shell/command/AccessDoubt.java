package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.AccessVerdict;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Where the access to a model is not known, and why. */
record AccessDoubt(SortedMap<Region, AccessObservation> access) {
    boolean isEmpty() {
        return access.values().stream().noneMatch(each -> each.verdict() == AccessVerdict.UNKNOWN);
    }

    /** One line for each reason. */
    List<String> lines() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        access.forEach((region, seen) -> {
            if (seen.verdict() == AccessVerdict.UNKNOWN) {
                byReason.computeIfAbsent(why(seen), any -> new ArrayList<>()).add(region.id());
            }
        });
        List<String> lines = new ArrayList<>();
        byReason.forEach((why, regions) -> lines.add("unknown: " + String.join(", ", regions) + ": " + why));
        return lines;
    }

    private static String why(AccessObservation seen) {
        return seen.failure() == null
                ? "AWS says neither that the model may be called nor that it may not"
                : seen.failure().reason() + ": " + seen.failure().message();
    }
}
