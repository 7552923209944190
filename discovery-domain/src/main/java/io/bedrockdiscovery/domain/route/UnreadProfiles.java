package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Explains why a region's lists of profiles, which could show a further route, are not known. */
final class UnreadProfiles {
    private UnreadProfiles() {}

    /**
     * Returns the explanation, in words for users.
     *
     * @param calls the calls that matter
     * @return empty where the lists of profiles are known
     */
    static Optional<String> explain(CatalogRegion region, Predicate<ListCall> calls) {
        String reasons = region.unknownCalls().stream()
                .filter(call -> call.call() != ListCall.MODELS && calls.test(call.call()))
                .map(call -> call.failure().reason().text())
                .distinct()
                .collect(Collectors.joining(", "));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of("the region's profiles could not be read (" + reasons + ")");
    }
}
