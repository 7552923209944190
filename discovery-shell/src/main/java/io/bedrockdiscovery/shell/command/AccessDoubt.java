package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.AccessVerdict;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Where the access to a model is not known, and why.
 *
 * @param stale regions whose verdict is too old to be relied on
 */
record AccessDoubt(SortedMap<Region, AccessObservation> access, List<Region> stale) {
    AccessDoubt {
        stale = List.copyOf(stale);
    }

    /** What is doubtful of verdicts that count for {@code time}. */
    static AccessDoubt of(SortedMap<Region, AccessObservation> access, Duration time, Instant now) {
        List<Region> stale = access.entrySet().stream()
                .filter(each -> each.getValue().verdict() != AccessVerdict.UNKNOWN)
                .filter(each ->
                        Duration.between(each.getValue().observedAt(), now).compareTo(time) >= 0)
                .map(Map.Entry::getKey)
                .toList();
        return new AccessDoubt(access, stale);
    }

    boolean isEmpty() {
        return stale.isEmpty() && access.values().stream().noneMatch(each -> each.verdict() == AccessVerdict.UNKNOWN);
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
        if (!stale.isEmpty()) {
            lines.add("stale: " + stale.stream().map(Region::id).collect(Collectors.joining(", "))
                    + ": what was seen then may no longer hold");
        }
        return lines;
    }

    private static String why(AccessObservation seen) {
        return seen.failure() == null
                ? "AWS says neither that the model may be called nor that it may not"
                : seen.failure().reason() + ": " + seen.failure().message();
    }
}
