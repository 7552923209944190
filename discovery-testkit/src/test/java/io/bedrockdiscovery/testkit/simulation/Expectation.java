package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.simulation.Ledger.State;
import io.bedrockdiscovery.testkit.simulation.Said.InRegion;
import io.bedrockdiscovery.testkit.simulation.Said.OfCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Derives what a discovery should say from the events of its account. */
final class Expectation {
    private Expectation() {}

    static Said of(String owner, List<Event> events, Instant now) {
        SortedMap<String, InRegion> regions = new TreeMap<>();
        Map<CallKey, State> states = Ledger.states(events);
        State listing = Ledger.listing(states);
        for (String region : Ledger.regions(states)) {
            regions.put(region, region(region, states, listing, now));
        }
        return new Said(owner, listing.isKnown(), regions, models(regions));
    }

    static int models(Map<String, InRegion> regions) {
        return regions.values().stream()
                .mapToInt(each -> lines(each, ListCall.MODELS).size())
                .sum();
    }

    static List<String> lines(InRegion region, ListCall call) {
        OfCall shown = region.calls().get(call);
        return shown == null ? List.of() : shown.lines();
    }

    private static InRegion region(String region, Map<CallKey, State> all, State listing, Instant now) {
        Map<ListCall, State> states = new EnumMap<>(ListCall.class);
        for (ListCall call : ListCall.values()) {
            states.put(call, Ledger.state(all, region, call));
        }
        String status = status(region, states, listing);
        boolean closed = status.equals("not-opted-in") || status.equals("denied");
        SortedMap<ListCall, OfCall> calls = new TreeMap<>();
        states.forEach((call, state) -> calls.put(
                call,
                new OfCall(
                        closed ? List.of() : state.lines(), state.isAnswered(), state.reason(), state.isStale(now))));
        return new InRegion(status, calls, profilesOf(calls));
    }

    private static String status(String region, Map<ListCall, State> states, State listing) {
        State models = states.getOrDefault(ListCall.MODELS, new State(null, null));
        if (listing.lines().contains(region + " not-opted-in") && !isLater(models.answer(), listing.answer())) {
            return "not-opted-in";
        }
        if (models.isKnown() && models.answer() != null && !models.answer().offered()) {
            return "not-offered";
        }
        if (models.isDenied()) {
            return "denied";
        }
        long known = states.values().stream().filter(State::isKnown).count();
        return known == 0 ? "unknown" : known == states.size() ? "known" : "partial";
    }

    /** Compares by the clock: answers of different calls, unlike those of one call, have nothing else to compare them by. */
    private static boolean isLater(@Nullable Event event, @Nullable Event other) {
        return event != null && other != null && event.at().isAfter(other.at());
    }

    private static SortedMap<String, List<String>> profilesOf(Map<ListCall, OfCall> calls) {
        List<String> profiles = new ArrayList<>();
        List<String> models = new ArrayList<>();
        calls.forEach((call, shown) -> (call == ListCall.MODELS ? models : profiles).addAll(shown.lines()));
        SortedMap<String, List<String>> attached = new TreeMap<>();
        for (String model : models) {
            String id = Lines.id(model);
            List<String> ids = profiles.stream()
                    .filter(profile -> Lines.names(profile, id))
                    .map(Lines::id)
                    .sorted()
                    .toList();
            if (!ids.isEmpty()) {
                attached.put(id, ids);
            }
        }
        return attached;
    }
}
