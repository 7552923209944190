package io.bedrockdiscovery.testkit.simulation;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the simulated AWS told an account, in plain text, so that nothing of the code under test is needed to
 * understand it.
 *
 * @param number the place in the order of all events, whatever the clock says
 * @param at the time on the virtual clock
 * @param lines the answer; null for a failure
 * @param offered false if the region does not have Bedrock
 * @param failure the key of the reason; null for an answer
 */
record Event(
        int number,
        CallKey key,
        Instant at,
        @Nullable List<String> lines,
        boolean offered,
        @Nullable String failure) {
    static Event answer(int number, CallKey key, Instant at, List<String> lines) {
        return new Event(number, key, at, List.copyOf(new TreeSet<>(lines)), true, null);
    }

    static Event notOffered(int number, CallKey key, Instant at) {
        return new Event(number, key, at, List.of(), false, null);
    }

    static Event failure(int number, CallKey key, Instant at, String reason) {
        return new Event(number, key, at, null, true, reason);
    }

    boolean isAnswer() {
        return failure == null;
    }
}
