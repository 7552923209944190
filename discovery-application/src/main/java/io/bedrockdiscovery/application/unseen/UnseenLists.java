package io.bedrockdiscovery.application.unseen;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects lists that are not known, and tells of them in lines for users: one line for regions alike. An answer shows them, so
 * that what is not known never reads as nothing. For one thread.
 */
public final class UnseenLists {
    private static final String MODELS = name(ListCall.MODELS);

    private final Set<String> everything;
    private final Map<Region, Map<String, Set<String>>> byRegion = new TreeMap<>();

    /** Creates a collection; a region without all of some lists is one of which nothing is known. */
    public UnseenLists(Collection<String> everything) {
        this.everything = Set.copyOf(everything);
    }

    /** Returns the lines about calls. A region whose models are not known is one of which nothing is known. */
    public static List<String> linesOf(Collection<UnknownCall> calls) {
        UnseenLists unseen = new UnseenLists(List.of(MODELS));
        calls.forEach(call -> unseen.add(call.region(), name(call.call()), words(call.failure())));
        return unseen.lines();
    }

    /** Returns the name of the list that a call returns. */
    public static String name(ListCall call) {
        if (call == ListCall.MODELS) {
            return "models";
        }
        return call == ListCall.APPLICATION_PROFILES ? "application profiles" : "profiles";
    }

    /** Returns a failure in a few words for users: its kind, or its message where it is of no kind. */
    public static String words(Failure failure) {
        return failure.reason() == Reason.OTHER
                ? failure.message()
                : failure.reason().text();
    }

    /**
     * Adds a list that is not known.
     *
     * @param reason the reason in words for users, such as {@code access denied}
     */
    public void add(Region region, String list, String reason) {
        byRegion.computeIfAbsent(region, any -> new LinkedHashMap<>())
                .computeIfAbsent(reason, any -> new LinkedHashSet<>())
                .add(list);
    }

    /** Returns the lines, such as {@code eu-west-1, eu-west-3: profiles not known, access denied}; none where none was added. */
    public List<String> lines() {
        Map<String, List<Region>> regions = new LinkedHashMap<>();
        byRegion.forEach((region, reasons) -> reasons.forEach((reason, lists) -> {
            String which = lists.containsAll(everything) ? "" : String.join(", ", lists) + " ";
            regions.computeIfAbsent(which + "not known, " + reason, any -> new ArrayList<>())
                    .add(region);
        }));
        return regions.entrySet().stream()
                .map(each -> each.getValue().stream().map(Region::id).collect(Collectors.joining(", ")) + ": "
                        + each.getKey())
                .toList();
    }
}
