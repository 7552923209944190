package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Groups calls that failed in the same way, so that users read one line for each way. */
public final class FailureGroups {
    private FailureGroups() {}

    /**
     * Returns the groups, sorted by their failure. Failures whose messages differ by the name of their region only are
     * the same failure.
     *
     * @param <C> a call
     */
    public static <C> List<List<C>> of(Collection<C> calls, Function<C, Region> region, Function<C, Failure> failure) {
        Map<Failure, List<C>> groups =
                new TreeMap<>(Comparator.comparing(Failure::reason).thenComparing(Failure::message));
        for (C call : calls) {
            Failure alike = failure.apply(call).withoutRegion(region.apply(call));
            groups.computeIfAbsent(alike, any -> new ArrayList<>()).add(call);
        }
        return List.copyOf(groups.values());
    }

    /** Returns a failure in words for users. */
    public static String text(Failure failure) {
        return failure.reason().text() + ": " + failure.message();
    }
}
