package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Counts the calls of a fake and applies their behaviours. Safe for use by many threads.
 *
 * @param <K> the subject of a call, such as a region
 */
final class FakeCalls<K> {
    private final Map<K, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<K, Integer> counts = new ConcurrentHashMap<>();
    private volatile Behaviour others = Behaviour.answering();

    void behave(K key, Behaviour behaviour) {
        behaviours.put(key, behaviour);
    }

    /** Sets the behaviour of all calls, in place of the earlier ones. */
    void behave(Behaviour behaviour) {
        behaviours.clear();
        others = behaviour;
    }

    int count(K key) {
        return counts.getOrDefault(key, 0);
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    <T> Outcome<T> answer(K key, Supplier<Outcome<T>> answer) {
        int call = counts.merge(key, 1, Integer::sum);
        if (Thread.currentThread().isInterrupted()) {
            return cancelled();
        }
        try {
            Outcome<Integer> met = behaviours.getOrDefault(key, others).meet(call);
            if (met instanceof Outcome.Unknown<Integer> unknown) {
                return new Outcome.Unknown<>(unknown.failure(), unknown.cutShort());
            }
            return met instanceof Outcome.Known<Integer> known
                    ? withLatency(known, answer.get())
                    : new Outcome.NotOffered<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return cancelled();
        }
    }

    private static <T> Outcome<T> withLatency(Outcome.Known<Integer> met, Outcome<T> answer) {
        return answer instanceof Outcome.Known<T> known && met.latency() != null
                ? new Outcome.Known<>(known.value(), met.latency())
                : answer;
    }

    private static <T> Outcome<T> cancelled() {
        return Outcome.unknown(Reason.CANCELLED, "the call was interrupted");
    }
}
