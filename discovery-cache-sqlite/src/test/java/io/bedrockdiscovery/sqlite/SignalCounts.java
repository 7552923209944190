package io.bedrockdiscovery.sqlite;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers of all rounds. */
final class SignalCounts {
    int killed;
    int terminated;
    int suspended;
    private int calm;
    private int damaged;
    private long longest;
    private final Map<String, Integer> words = new TreeMap<>();

    void took(long nanos) {
        longest = Math.max(longest, nanos);
    }

    void add(RoundResult round) {
        String kind = round.damage == null ? "calm" : round.damage.toString();
        if (round.crashes > 0) {
            words.merge(kind + " JVM crashed", round.crashes, Integer::sum);
        }
        if (round.damage == null) {
            calm++;
        } else {
            damaged++;
        }
        round.words.forEach((word, times) -> words.merge(kind + " " + word, times, Integer::sum));
        round.failures.forEach((failure, times) -> words.merge(kind + " FAILED: " + failure, times, Integer::sum));
    }

    @Override
    public String toString() {
        return "%d x SIGKILL, %d x SIGTERM, %d x SIGSTOP; %d calm and %d damaged rounds; longest scan %d ms:%n%s"
                .formatted(killed, terminated, suspended, calm, damaged, longest / 1_000_000, lines());
    }

    private String lines() {
        return words.entrySet().stream()
                .map(each -> "  " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
