package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.observation.ListCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The events of one account, and what follows from them by the rules of the contract alone: the last answer stands, a failure
 * stands until the next answer, and what is dated after the present counts as said by a wrong clock until something newer is
 * learnt.
 */
final class Ledger {
    private static final Duration ANSWER = Duration.ofHours(24);
    private static final Duration CLOSED = Duration.ofHours(1);
    private static final Duration FAILURE = Duration.ofMinutes(5);
    private static final String DENIED = "denied-by-organization";
    private static final State NOTHING = new State(null, null);

    private final List<Event> recorded = new ArrayList<>();
    private Instant latest = Instant.MIN;

    /** The last answer and the failure since then, as far as there are these. */
    record State(@Nullable Event answer, @Nullable Event failure) {
        boolean isAnswered() {
            return answer != null;
        }

        List<String> lines() {
            return answer == null || answer.lines() == null ? List.of() : answer.lines();
        }

        boolean isKnown() {
            return answer != null && failure == null;
        }

        @Nullable
        String reason() {
            return failure == null ? null : failure.failure();
        }

        boolean isDenied() {
            return DENIED.equals(reason());
        }

        /** Returns whether the call need not be made. */
        boolean isFresh(Instant now) {
            if (failure != null) {
                return within(isDenied() ? CLOSED : FAILURE, failure, now);
            }
            return answer != null && within(ANSWER, answer, now);
        }

        boolean isStale(Instant now) {
            return answer != null && (failure != null || !within(ANSWER, answer, now));
        }

        /** Returns whether EC2 need not be asked, if this is the list of regions. */
        boolean isListingFresh(Instant now) {
            boolean changes = lines().stream().anyMatch(Lines::isNotOptedIn);
            return isFresh(now) && (failure != null || !changes || (answer != null && within(CLOSED, answer, now)));
        }

        private static boolean within(Duration time, Event event, Instant now) {
            return !event.at().isAfter(now) && event.at().plus(time).isAfter(now);
        }
    }

    /** Records what a scan has learnt, at its end. */
    void record(List<Event> learnt, Instant now) {
        Instant last = learnt.stream().map(Event::at).max(Instant::compareTo).orElse(now);
        boolean clockWasSetBack = latest.isAfter(now) && latest.isAfter(last);
        latest = clockWasSetBack || last.isAfter(latest) ? last : latest;
        recorded.addAll(learnt);
    }

    /** Returns the events that count at a time. */
    List<Event> at(Instant now) {
        return latest.isAfter(now)
                ? recorded.stream().filter(each -> !each.at().isAfter(now)).toList()
                : List.copyOf(recorded);
    }

    /** Returns the state of every call that has an event. */
    static Map<CallKey, State> states(List<Event> events) {
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(Event::number));
        Map<CallKey, State> states = new HashMap<>();
        for (Event each : ordered) {
            State before = states.getOrDefault(each.key(), NOTHING);
            states.put(each.key(), each.isAnswer() ? new State(each, null) : new State(before.answer(), each));
        }
        return states;
    }

    static State state(Map<CallKey, State> states, String region, ListCall call) {
        return states.getOrDefault(new CallKey(region, call), NOTHING);
    }

    static State listing(Map<CallKey, State> states) {
        return states.getOrDefault(CallKey.LISTING, NOTHING);
    }

    /** Returns the regions that the account has not opted in to, by the last list. */
    static Set<String> closed(Map<CallKey, State> states) {
        Set<String> closed = new TreeSet<>();
        listing(states).lines().stream()
                .filter(Lines::isNotOptedIn)
                .map(Lines::id)
                .forEach(closed::add);
        return closed;
    }

    /** Returns the regions that are listed or have an event. */
    static Set<String> regions(Map<CallKey, State> states) {
        Set<String> regions = new TreeSet<>();
        listing(states).lines().stream().map(Lines::id).forEach(regions::add);
        states.keySet().stream()
                .flatMap(key -> Optional.ofNullable(key.region()).stream())
                .forEach(regions::add);
        return regions;
    }
}
