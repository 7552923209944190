package io.bedrockdiscovery.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Times in microseconds, which travel between processes as a line of numbers. */
final class FleetTimes {
    private final List<Integer> micros = new ArrayList<>();

    void add(long nanos) {
        micros.add((int) (nanos / 1_000));
    }

    /** Adds the times of a line that another one has printed. */
    void addAll(String line) {
        for (String each : line.split(" ", -1)) {
            micros.add(Integer.valueOf(each));
        }
    }

    int count() {
        return micros.size();
    }

    /** Returns the time in milliseconds that a share of all does not exceed. */
    double percentile(double share) {
        Collections.sort(micros);
        return micros.get((int) Math.ceil(share * micros.size()) - 1) / 1_000.0;
    }

    @Override
    public String toString() {
        return micros.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
