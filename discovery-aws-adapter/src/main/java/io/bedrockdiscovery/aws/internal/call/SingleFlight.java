package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.aws.internal.failure.FailureClassifier;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares one call among callers that ask a region the same at the same time. The first caller makes the call in its own
 * thread and the others wait. The others repeat the call if the first caller is cancelled or its deadline cuts the call
 * short, so that no caller gets an outcome that is due to another's deadline. Safe for use by many threads.
 */
public final class SingleFlight implements AutoCloseable {
    private final Map<Key, CompletableFuture<Outcome<?>>> inFlight = new ConcurrentHashMap<>();

    /** Creates a single flight without calls. */
    public SingleFlight() {}

    /**
     * Makes a call or waits for the same call of another caller. Blocks until the call has ended, the deadline of the
     * context has passed or the thread is interrupted; an interrupt stays set.
     *
     * @param key the same for the same call only, so that its outcomes have the same type
     * @param context the circumstances of this caller
     * @param call makes the call, within the context
     */
    public <T> Outcome<T> share(Key key, CallContext context, Supplier<CallResult<T>> call) {
        CallDeadline deadline = CallDeadline.of(context);
        while (true) {
            CompletableFuture<Outcome<?>> own = new CompletableFuture<>();
            CompletableFuture<Outcome<?>> other = inFlight.putIfAbsent(key, own);
            if (other == null) {
                return lead(key, own, call);
            }
            Outcome<T> shared = follow(other, deadline);
            if (shared != null) {
                return shared;
            }
        }
    }

    /** Stops waiting for the calls of others; each waiting caller then makes its own. */
    @Override
    public void close() {
        inFlight.forEach((key, call) -> {
            inFlight.remove(key, call);
            call.cancel(false);
        });
    }

    private <T> Outcome<T> lead(Key key, CompletableFuture<Outcome<?>> own, Supplier<CallResult<T>> call) {
        try {
            CallResult<T> result = call.get();
            // Later callers make a call of their own, because this answer may be old by then.
            inFlight.remove(key, own);
            if (!result.cutShort()) {
                own.complete(result.outcome());
            }
            return result.outcome();
        } finally {
            inFlight.remove(key, own);
            own.cancel(false);
        }
    }

    /** Returns the outcome of another caller's call; null if that call ended without one for this caller. */
    private static <T> @Nullable Outcome<T> follow(CompletableFuture<Outcome<?>> other, CallDeadline deadline) {
        try {
            @SuppressWarnings("unchecked") // The same key means the same type.
            Outcome<T> outcome = (Outcome<T>) other.get(deadline.timeLeft().toNanos(), TimeUnit.NANOSECONDS);
            return outcome.isCancelled() ? null : outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown<>(FailureClassifier.CANCELLED);
        } catch (TimeoutException e) {
            return new Outcome.Unknown<>(deadline.failure(), true);
        } catch (ExecutionException | CancellationException e) {
            return null;
        }
    }

    /**
     * The identity of a call.
     *
     * @param type the type of profiles; null for other operations
     */
    public record Key(
            Operation operation, Region region, @Nullable ProfileType type) {
        // Written by hand, for fast starts (ADR 8).
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && operation == that.operation
                    && region.equals(that.region)
                    && Objects.equals(type, that.type);
        }

        @Override
        public int hashCode() {
            return Objects.hash(operation, region, type);
        }
    }
}
