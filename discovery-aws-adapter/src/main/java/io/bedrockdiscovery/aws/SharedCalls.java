package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who ask a region the same thing at the same time share one call. The first one makes it in its own thread;
 * the others wait. Where the first is cancelled or runs out of time, one of those who wait asks again, so that
 * nobody suffers from another's deadline, and a call that nobody waits for ends. Safe for use by many threads.
 */
final class SharedCalls {
    private final Map<Subject, CompletableFuture<Outcome<?>>> underWay = new ConcurrentHashMap<>();

    <T> Outcome<T> share(Subject subject, Supplier<Outcome<T>> ask) {
        while (true) {
            CompletableFuture<Outcome<?>> own = new CompletableFuture<>();
            CompletableFuture<Outcome<?>> other = underWay.putIfAbsent(subject, own);
            if (other == null) {
                return lead(subject, own, ask);
            }
            Outcome<T> shared = join(other);
            if (shared != null) {
                return shared;
            }
        }
    }

    private <T> Outcome<T> lead(Subject subject, CompletableFuture<Outcome<?>> own, Supplier<Outcome<T>> ask) {
        try {
            Outcome<T> outcome = ask.get();
            // Whoever comes from here on asks anew: what has been answered may be old by then.
            underWay.remove(subject, own);
            if (!RunDeadline.hasCutShort()) {
                own.complete(outcome);
            }
            return outcome;
        } finally {
            underWay.remove(subject, own);
            own.cancel(false);
        }
    }

    /** Null where the other one ended without an answer for us. */
    private static <T> @Nullable Outcome<T> join(CompletableFuture<Outcome<?>> other) {
        try {
            // Those who name the same subject ask for the same type.
            @SuppressWarnings("unchecked")
            Outcome<T> outcome = (Outcome<T>) other.get();
            return isCancelled(outcome) ? null : outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.CANCELLED, Diagnosis.CANCELLED);
        } catch (ExecutionException | CancellationException e) {
            return null;
        }
    }

    private static boolean isCancelled(Outcome<?> outcome) {
        return outcome instanceof Outcome.Unknown<?> unknown
                && unknown.failure().reason() == Reason.CANCELLED;
    }

    /** What is asked, and where. */
    record Subject(
            Operation operation, Region region, @Nullable ProfileType type) {}
}
