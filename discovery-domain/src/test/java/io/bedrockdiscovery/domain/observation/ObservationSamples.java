package io.bedrockdiscovery.domain.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** ObservationSamples at one list, each an answer or a failure at a time of its own. */
final class ObservationSamples {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private ObservationSamples() {}

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    static <T> Observation<T> answered(int second, List<T> items) {
        return Observation.known(items, at(second));
    }

    static <T> Observation<T> notOffered(int second) {
        return Observation.of(new Outcome.NotOffered<>(), at(second));
    }

    static <T> Observation<T> failed(int second, Reason reason) {
        return Observation.of(Outcome.unknown(reason, "it failed"), at(second));
    }

    /** Returns lists of observations, no two at the same time. */
    static Arbitrary<List<Observation<String>>> some() {
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 1000);
        return seconds.list()
                .uniqueElements()
                .ofMaxSize(6)
                .flatMap(times -> Combinators.combine(
                                times.stream().map(ObservationSamples::one).toList())
                        .as(list -> list));
    }

    static <T> T together(List<T> parts, T none, BinaryOperator<T> and) {
        T all = none;
        for (T part : parts) {
            all = and.apply(all, part);
        }
        return all;
    }

    static <T> List<T> shuffled(List<T> parts, long seed) {
        List<T> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static Arbitrary<Observation<String>> one(int second) {
        Arbitrary<Observation<String>> answers =
                Arbitraries.of("a", "b", "c").list().ofMaxSize(3).map(items -> answered(second, items));
        Arbitrary<Observation<String>> failures =
                Arbitraries.of(Reason.values()).map(reason -> failed(second, reason));
        return Arbitraries.oneOf(answers, failures, Arbitraries.just(notOffered(second)));
    }
}
